// What this server offers besides reading: exports, and taking in articles.
// Both depend on its version and on rights, so they are asked for, not assumed.
import { useEffect, useState } from "react";
import { ask, send } from "./api";
import { abilitiesQuery } from "./queries";
import { authorization, useToken } from "./token";

export interface Format {
  name: string;
  /** Who reads it. */
  about: string;
}

export interface Abilities {
  formats: Format[];
  ingest: boolean;
}

async function formats(): Promise<Format[]> {
  try {
    const listed = await fetch("/export/formats", { headers: { Accept: "application/json", ...authorization() } });
    return (await listed.json()) as Format[];
  } catch {
    return [];
  }
}

/** Whether the reader may hand in articles. The server says so when asked to read nothing at all. */
async function ingest(): Promise<boolean> {
  try {
    const { __schema } = await ask(abilitiesQuery, {});
    const args = __schema.mutationType?.fields.find((f) => f.name === "ingestArticle")?.args.map((a) => a.name) ?? [];
    if (!args.includes("dryRun")) return false;
    const { errors } = await send("mutation mayIngest { ingestArticle(dryRun: true) { stored } }", {});
    return errors?.[0]?.extensions?.code === "BAD_USER_INPUT" && errors[0].message.startsWith("give one of");
  } catch {
    return false; // introspection may be switched off
  }
}

const none: Abilities = { formats: [], ingest: false };
const known = new Map<string, Promise<Abilities>>();

export function useAbilities(): Abilities {
  const token = useToken();
  const [state, setState] = useState(none);
  useEffect(() => {
    let here = true;
    if (!known.has(token)) known.set(token, Promise.all([formats(), ingest()]).then(([formats, ingest]) => ({ formats, ingest })));
    void known.get(token)!.then((a) => here && setState(a));
    return () => {
      here = false;
    };
  }, [token]);
  return state;
}
