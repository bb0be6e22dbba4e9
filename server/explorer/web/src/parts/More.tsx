import { number } from "../text/count";

/** Shows how much of a list there is, and asks for more of it. */
export function More({ shown, total, more }: { shown: number; total: number; more: (() => void) | undefined }) {
  if (more === undefined) return null;
  return (
    <p className="more-of">
      <button type="button" onClick={more}>
        Show more
      </button>{" "}
      <span className="hint">
        {number(shown)} of {number(total)} shown
      </span>
    </p>
  );
}
