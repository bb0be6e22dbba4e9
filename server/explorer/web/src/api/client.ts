import { token } from "./token";

/** A query's text that knows the types of its variables and its answer. */
export interface Document<Data, Variables> {
  toString(): string;
  __apiType?: ((variables: Variables) => Data) | undefined;
}

/** Why there is no answer. */
export type FailureKind =
  | "unreachable" // nobody answers
  | "token" // the token is not valid, or one is needed
  | "busy" // too many requests, or the server is overloaded
  | "refused"; // the server says why

export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = "Failure";
  }
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * Asks the server. It throws a Failure, or what fetch throws when the signal
 * aborts. An answer with errors is one: half an answer would show as if there
 * were no more.
 */
export async function ask<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await send(JSON.stringify({ query: document.toString(), variables }), signal);
  const answer = await read(response, signal);
  const error = answer.errors?.[0];
  if (error !== undefined) throw failure(error.message, error.extensions?.code ?? "", response.status);
  if (answer.data === undefined) throw new Failure("unreachable", `The server answered with status ${response.status}.`);
  return answer.data as Data;
}

async function send(body: string, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { "Content-Type": "application/json", Accept: "application/graphql-response+json" };
  const bearer = token();
  if (bearer !== "") headers.Authorization = `Bearer ${bearer}`;
  try {
    return await fetch("/graphql", { method: "POST", headers, body, ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new Failure("unreachable", "The server cannot be reached.");
  }
}

async function read(response: Response, signal?: AbortSignal): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new Failure("unreachable", `The server answered with status ${response.status}.`);
  }
}

function failure(message: string, code: string, status: number): Failure {
  if (status === 401 || code === "UNAUTHENTICATED" || code === "FORBIDDEN") return new Failure("token", message);
  if (status === 429 || code === "UNAVAILABLE" || code === "TIMEOUT") return new Failure("busy", message);
  return new Failure("refused", message);
}
