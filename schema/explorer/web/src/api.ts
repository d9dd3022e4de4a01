// Talks to the endpoint.
import { useEffect, useState, useSyncExternalStore } from "react";
import { authorization, useToken, wantToken } from "./token";

export interface GraphQLError {
  message: string;
  locations?: { line: number; column: number }[];
  path?: (string | number)[];
  extensions?: { code?: string };
}

export interface Answer<T> {
  data?: T | null;
  errors?: GraphQLError[];
}

/** What went wrong, with what to do about it. */
export class Failure extends Error {
  constructor(message: string, readonly advice: string, readonly code = "") {
    super(message);
  }
}

/** A document with the type of its answer and of its variables. */
export interface Document<T, V> {
  text: string;
  answer?: T;
  variables?: V;
}

export const document = <T, V = Record<string, never>>(text: string): Document<T, V> => ({ text: text.trim() });

export async function send<T>(query: string, variables: unknown, operationName?: string, signal?: AbortSignal): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json, application/json;q=0.9", ...authorization() },
      body: JSON.stringify({ query, variables, operationName }),
      signal,
    });
  } catch (e) {
    if (signal?.aborted) throw e;
    throw new Failure("The server does not answer.", "See whether backchannel serve is still running, then try again.");
  }
  if (response.status === 401) {
    wantToken();
    throw new Failure("This server wants a token.", "Give yours above.", "UNAUTHENTICATED");
  }
  try {
    return (await response.json()) as Answer<T>;
  } catch {
    throw new Failure(`The server answered with status ${response.status} and no GraphQL.`, "Try again in a moment; its log says more.");
  }
}

function advice(code: string): string {
  switch (code) {
    case "UNAVAILABLE":
      return "The store behind the server cannot be reached. Try again in a moment.";
    case "TIMEOUT":
      return "The question took too long. Narrow it with the filters.";
    case "FORBIDDEN":
      wantToken();
      return "It needs a token with the right to do it.";
    case "LIMIT_EXCEEDED":
      return "The question is larger than this server allows. Narrow it with the filters.";
    default:
      return "Go back, or start again from the search box.";
  }
}

/** Asks, and takes a partial answer for none. */
export async function ask<T, V>(d: Document<T, V>, variables: V, signal?: AbortSignal): Promise<T> {
  const answer = await send<T>(d.text, variables, undefined, signal);
  if (answer.errors?.length) {
    const { message, extensions } = answer.errors[0];
    throw new Failure(message, advice(extensions?.code ?? ""), extensions?.code);
  }
  return answer.data as T;
}

// Answers that were had are shown at once while they are asked for again; the
// graph may have grown.
const had = new Map<string, unknown>();
const mostKept = 60;

let round = 0;
const listeners = new Set<() => void>();

/** Asks everything that is shown again, since the graph has grown. What is on screen stays until the answers are there. */
export function refresh(): void {
  round++;
  for (const l of listeners) l();
}

const useRound = () => useSyncExternalStore((l) => (listeners.add(l), () => listeners.delete(l)), () => round);

export interface Asked<T> {
  data?: T;
  error?: Failure;
  loading: boolean;
  again: () => void;
}

/** Asks while a component is shown; undefined variables mean not yet. */
export function useAnswer<T, V>(d: Document<T, V>, variables: V | undefined): Asked<T> {
  const token = useToken();
  const key = variables === undefined ? "" : token + d.text + JSON.stringify(variables);
  const [state, setState] = useState<{ key: string; data?: T; error?: Failure; loading: boolean }>({ key: "", loading: false });
  const [tried, setTried] = useState(0);
  const fresh = useRound();
  useEffect(() => {
    if (variables === undefined) return;
    const abort = new AbortController();
    setState({ key, data: had.get(key) as T | undefined, loading: true });
    ask(d, variables, abort.signal).then(
      (data) => {
        had.delete(key);
        had.set(key, data);
        if (had.size > mostKept) had.delete(had.keys().next().value!);
        if (!abort.signal.aborted) setState({ key, data, loading: false });
      },
      (e: unknown) => {
        if (abort.signal.aborted) return;
        const error = e instanceof Failure ? e : new Failure(String(e), "Reload the page.");
        setState({ key, error, loading: false });
      },
    );
    return () => abort.abort();
    // The key stands for document and variables.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, tried, fresh]);
  const again = () => setTried((n) => n + 1);
  if (variables === undefined) return { loading: false, again };
  if (state.key !== key) return { data: had.get(key) as T | undefined, loading: true, again };
  return { data: state.data, error: state.error, loading: state.loading, again };
}
