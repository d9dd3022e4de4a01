// The named questions that the server knows.
import { useEffect, useState } from "react";

export interface Piece {
  text: string;
  level: number;
  path: string[];
}

export interface Table {
  levels: string[][] | null;
  columns: { name: string; alternatives: Piece[][] }[];
}

export interface NamedQuery {
  name: string;
  question: string;
  document: string;
  variables: { name: string; type: string; doc: string }[];
  table: Table;
}

let wanted: Promise<NamedQuery[]> | undefined;

export function namedQueries(): Promise<NamedQuery[]> {
  wanted ??= fetch("/queries.json").then((r) => {
    if (!r.ok) throw new Error(`status ${r.status}`);
    return r.json() as Promise<NamedQuery[]>;
  });
  wanted.catch(() => (wanted = undefined));
  return wanted;
}

export function useNamedQueries(): { list?: NamedQuery[]; failed: boolean } {
  const [state, setState] = useState<{ list?: NamedQuery[]; failed: boolean }>({ failed: false });
  useEffect(() => {
    let here = true;
    namedQueries().then(
      (list) => here && setState({ list, failed: false }),
      () => here && setState({ failed: true }),
    );
    return () => {
      here = false;
    };
  }, []);
  return state;
}
