// Events that are loaded while one looks. The server sends them (GraphQL over
// server-sent events); the page counts them and shows them when asked, so that
// nothing moves under the reader's hand.
import { useEffect, useState, useSyncExternalStore } from "react";
import { ask, refresh } from "./api";
import { countSinceQuery, eventAdded, filterOf, type EventFilter, type EventRow } from "./queries";
import { authorization, useToken } from "./token";
import type { Filter } from "./url";

export interface Live {
  /** Whether the server would tell of new events. */
  connected: boolean;
  /** The latest of them, the newest first. */
  events: EventRow[];
  /** How many there are, also those that came while the page was hidden. */
  count: number;
}

const mostListed = 20;
const still: Live = { connected: false, events: [], count: 0 };

/** Yields the data of each event of a stream. */
export async function* messages(body: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: string }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += decoder.decode(value, { stream: true });
    for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
      const lines = rest.slice(0, end).split("\n");
      rest = rest.slice(end + 2);
      const of = (name: string) => lines.filter((l) => l.startsWith(`${name}:`)).map((l) => l.slice(name.length + 1).replace(/^ /, "")).join("\n");
      // A heartbeat, and the sign that events count from here, has no name.
      yield { event: of("event"), data: of("data") };
    }
  }
}

const subscribeVisible = (l: () => void) => {
  document.addEventListener("visibilitychange", l);
  return () => document.removeEventListener("visibilitychange", l);
};
// Browsers open six connections to a server at most, for all tabs together: hidden ones hold none.
const useVisible = () => useSyncExternalStore(subscribeVisible, () => document.visibilityState === "visible");

/** Listens for events that the filters select. A graph as it was known once does not change. */
export function useLive(place: Filter): [Live, () => void] {
  const token = useToken();
  const visible = useVisible();
  const filter = filterOf(place);
  const key = token + JSON.stringify(filter);
  const [live, setLive] = useState(still);
  const [since, setSince] = useState<{ key: string; moment: string }>();

  useEffect(() => setLive(still), [key]);
  useEffect(() => {
    if (place.known || !visible) return;
    const abort = new AbortController();
    let wait = 1000;
    let timer: ReturnType<typeof setTimeout>;
    const listen = async () => {
      try {
        const r = await fetch("/graphql", {
          method: "POST",
          headers: { "Content-Type": "application/json", Accept: "text/event-stream", ...authorization() },
          body: JSON.stringify({ query: eventAdded.text, variables: { filter } }),
          signal: abort.signal,
        });
        if (!r.ok || !r.body || !r.headers.get("Content-Type")?.startsWith("text/event-stream")) throw new Error("no stream");
        for await (const m of messages(r.body)) {
          wait = 1000;
          setLive((l) => (l.connected ? l : { ...l, connected: true }));
          if (m.event !== "next") continue;
          const { data } = JSON.parse(m.data) as { data?: { eventAdded: EventRow } | null };
          if (data) setLive((l) => ({ connected: true, events: [data.eventAdded, ...l.events].slice(0, mostListed), count: l.count + 1 }));
        }
      } catch {
        // The server is gone or does not stream: it is tried again.
      }
      if (abort.signal.aborted) return;
      setLive((l) => ({ ...l, connected: false }));
      timer = setTimeout(listen, wait);
      wait = Math.min(wait * 2, 60_000);
    };
    // A view that changes quickly need not be listened to.
    timer = setTimeout(listen, 400);
    return () => {
      clearTimeout(timer);
      abort.abort();
      setLive((l) => ({ ...l, connected: false }));
    };
    // The key stands for filter and token.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, visible, place.known]);

  // What was loaded while the page was hidden is counted when it is seen again.
  useEffect(() => {
    if (place.known) return;
    if (!visible) {
      setSince({ key, moment: new Date().toISOString() });
      return;
    }
    if (since?.key !== key) return;
    const abort = new AbortController();
    ask(countSinceQuery, { now: filter, then: { ...filter, knownBy: since.moment } as EventFilter }, abort.signal).then(
      ({ now, then }) => setLive((l) => ({ ...l, count: l.count + Math.max(0, now.totalCount - then.totalCount) })),
      () => {}, // the views say what is wrong
    );
    setSince(undefined);
    return () => abort.abort();
    // Seeing it again is the occasion.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [visible, key]);

  const show = () => {
    setLive((l) => ({ ...l, events: [], count: 0 }));
    refresh();
  };
  return [live, show];
}
