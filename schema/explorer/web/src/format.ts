// How values read.
import { eventKind } from "./kinds";
import type { EventRow, Named } from "./queries";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "20 Jan 2026" from "2026-01-20"; "Jan 2026" and "2026" from what is coarser. */
export function day(date: string | null | undefined, short = false): string {
  if (!date) return "undated";
  const [y, m, d] = date.split("-");
  const month = m ? months[Number(m) - 1] : "";
  if (short && d) return `${Number(d)} ${month}`;
  return [d ? String(Number(d)) : "", month, y].filter(Boolean).join(" ");
}

export const number = (n: number): string => n.toLocaleString("en-GB");

/** "A", "A and B", "A, B and 3 more". */
export function list(items: string[], most = 3): string {
  if (items.length > most) return `${items.slice(0, most - 1).join(", ")} and ${items.length - most + 1} more`;
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

const names = (nodes: Named[] | undefined) => list((nodes ?? []).map((n) => n.name));

/** The event as a sentence, with the event that it is about. */
export function sentence(e: Pick<EventRow, "type" | "agents" | "targets"> & { object?: { type: string; agents: Named[] } | null }): string {
  const kind = eventKind(e.type);
  const who = names(e.agents) || "Somebody";
  const to = names(e.targets);
  if (e.object) {
    const o = eventKind(e.object.type);
    const by = names(e.object.agents);
    const thing = `the ${o.noun}${by ? ` by ${by}` : ""}`;
    const verb = { STATED: "spoke about", REQUESTED: "made a request about", DEMANDED: "made a demand about", PROPOSED: "made a proposal on",
      PROMISED: "made a promise on", AGREED: "agreed to", SUSPENDED: "suspended", WITHDREW: "withdrew", PROTESTED: "protested against",
      WARNED: "warned about", ELECTED: "was elected in", RESIGNED: "resigned over" }[e.type] ?? kind.verb;
    return `${who} ${verb} ${thing}`;
  }
  return to ? `${who} ${kind.verb} ${to}` : `${who} ${kind.alone}`;
}

export const percent = (x: number): string => `${Math.round(x * 100)} %`;

/** Only web addresses become links: an article's could be javascript:. */
export function webAddress(url: string | null | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** A length of time in words, from milliseconds. */
export const took = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
