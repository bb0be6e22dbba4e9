/**
 * Answers by question, the oldest forgotten first. A question asked again while
 * its answer is there is not sent.
 */
export class Cache {
  private readonly answers = new Map<string, unknown>();

  constructor(private readonly size: number) {}

  get(key: string): unknown {
    const answer = this.answers.get(key);
    if (answer === undefined) return undefined;
    this.answers.delete(key);
    this.answers.set(key, answer);
    return answer;
  }

  put(key: string, answer: unknown): void {
    this.answers.delete(key);
    this.answers.set(key, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > this.size && oldest !== undefined) this.answers.delete(oldest);
  }

  clear(): void {
    this.answers.clear();
  }
}
