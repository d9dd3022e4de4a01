// What the page asks. Every document can be opened in the query view, so each
// is written to be read.
import { document } from "./api";
import type { Kind } from "./kinds";
import type { Place } from "./url";

export interface Named {
  id: string;
  kind?: Kind;
  name: string;
}

export interface EventRow extends Named {
  type: string;
  date?: string | null;
  status: string;
  confidence: number;
  agents: Named[];
  targets: Named[];
  object?: { id: string; type: string; date?: string | null; agents: Named[] } | null;
}

export interface EventFilter {
  types?: string[];
  since?: string;
  until?: string;
  minConfidence?: number;
  country?: string;
  participant?: string;
}

/** The filters that all views share. */
export function filterOf(p: Place): EventFilter {
  const f: EventFilter = {};
  if (p.types.length) f.types = p.types;
  if (p.since) f.since = p.since;
  if (p.until) f.until = p.until;
  if (p.confidence) f.minConfidence = p.confidence;
  if (p.country) f.country = p.country;
  return f;
}

const eventRow = `
      id name type date status confidence
      agents { id kind name }
      targets { id kind name }
      object { id type date agents { id name } }`;

export interface StatsAnswer {
  stats: {
    nodes: { kind: Kind; count: number }[];
    events: { type: string; count: number }[];
    edges: number;
    holdings: number;
    recorded?: string | null;
  };
}

export const statsQuery = document<StatsAnswer, Record<string, never>>(`
query stats {
  stats { nodes { kind count } events { type count } edges holdings recorded }
}`);

export interface Page<T> {
  nodes: T[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export const eventsQuery = document<{ events: Page<EventRow> }, { filter: EventFilter; first: number; after?: string; orderBy: string }>(`
query events($filter: EventFilter, $first: Int, $after: String, $orderBy: EventOrder) {
  events(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {${eventRow}
    }
  }
}`);

export interface ActiveAnswer {
  people: { nodes: Named[] };
  countries: { nodes: Named[] };
  organizations: { nodes: Named[] };
}

export const activeQuery = document<{ aggregate: { keys: string[]; labels: string[]; count: number }[] }, { filter: EventFilter; first: number }>(`
query mostActive($filter: EventFilter, $first: Int) {
  aggregate(by: [AGENT], filter: $filter, first: $first) { keys labels count }
}`);

export interface Hit {
  node: Named & { type?: string; date?: string | null; agents?: Named[]; targets?: Named[]; publisher?: string | null; published?: string | null };
  kind: Kind;
  label: string;
  matched: string;
}

export const searchQuery = document<{ search: Hit[] }, { text: string; first: number; kinds?: string[] }>(`
query search($text: String!, $first: Int, $kinds: [NodeKind!]) {
  search(text: $text, first: $first, kinds: $kinds) {
    kind label matched
    node {
      id kind name
      ... on Event { type date agents { id name } targets { id name } }
      ... on Article { publisher published }
    }
  }
}`);

export interface GraphNode extends Named {
  kind: Kind;
  type?: string;
  date?: string | null;
  status?: string;
  confidence?: number;
}

export interface GraphEdge {
  from: string;
  to: string;
  type: string;
  event?: string | null;
}

export interface Drawn {
  nodes: GraphNode[];
  edges: GraphEdge[];
  truncated: boolean;
}

export const subgraphQuery = document<{ subgraph: Drawn }, { around: string[]; depth: number; filter: EventFilter; first: number }>(`
query subgraph($around: [ID!]!, $depth: Int, $filter: EventFilter, $first: Int) {
  subgraph(around: $around, depth: $depth, filter: $filter, first: $first) {
    truncated
    nodes { id kind name ... on Event { type date status confidence } }
    edges { from to type event }
  }
}`);

export const articleEventsQuery = document<{ nodes: ({ events?: { nodes: { id: string }[] } } | null)[] }, { ids: string[] }>(`
query eventsOfArticles($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Article { events(first: 100) { nodes { id } } } }
}`);

export interface PathAnswer {
  path: {
    length: number;
    nodes: Named[];
    links: { from: { id: string }; to: { id: string }; events: EventRow[] }[];
  }[];
}

export const pathQuery = document<PathAnswer, { from: string; to: string; types?: string[]; since?: string; until?: string }>(`
query path($from: ID!, $to: ID!, $types: [EventType!], $since: Date, $until: Date) {
  path(from: $from, to: $to, types: $types, since: $since, until: $until) {
    length
    nodes { id kind name }
    links {
      from { id }
      to { id }
      events {${eventRow}
      }
    }
  }
}`);

export const countQuery = document<{ events: { totalCount: number } }, { filter: EventFilter }>(`
query count($filter: EventFilter) {
  events(filter: $filter, first: 1) { totalCount }
}`);

export interface Holding {
  title: string;
  label: string;
  status: string;
  from?: string | null;
  to?: string | null;
  confidence: number;
  person: Named;
  office: Named;
  evidence: Evidence[];
}

export interface Evidence {
  start: number;
  end: number;
  text: string;
  extractor: string;
  confidence: number;
  article: Article;
}

export interface Article extends Named {
  title: string;
  url?: string | null;
  published?: string | null;
  publisher?: string | null;
  byline?: string | null;
  text?: string;
}

const passage = `start end text extractor confidence
      article { id name title url published publisher byline text }`;

export interface EventDetail extends EventRow {
  plover: string;
  cameo: string;
  mode?: string | null;
  quote?: string | null;
  recorded: string;
  about: Named[];
  place?: Named | null;
  capacities: Pick<Holding, "label" | "status" | "person" | "office">[];
  reactions: Page<EventRow>;
  evidence: Evidence[];
}

export const eventQuery = document<{ event: EventDetail | null }, { id: string }>(`
query event($id: ID!) {
  event(id: $id) {${eventRow}
    plover cameo mode quote recorded
    about { id kind name }
    place { id kind name }
    capacities { label status person { id name } office { id name } }
    evidence {
      ${passage}
    }
    reactions(first: 50, orderBy: DATE_ASC) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {${eventRow}
      }
    }
  }
}`);

export interface EntityDetail extends Named {
  kind: Kind;
  aliases?: string[];
  wikidata?: string | null;
  iso2?: string;
  iso3?: string;
  title?: string;
  of?: Named | null;
  partOf?: Named[];
  holdings?: Holding[];
  officesOf?: Named[];
  events?: Page<EventRow>;
  mentionedIn?: { totalCount: number; nodes: Article[] };
}

const listed = `events(first: 12, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {${eventRow}
      }
    }
    mentionedIn(first: 8) { totalCount nodes { id name title url published publisher } }`;

const holding = "title label status from to confidence person { id name } office { id name } evidence { " +
  "start end text extractor confidence article { id name title url published publisher } }";

export const entityQuery = document<{ node: EntityDetail | null }, { id: string; asOf?: string; filter: EventFilter }>(`
query entity($id: ID!, $asOf: Date, $filter: EventFilter) {
  node(id: $id) {
    id kind name
    ... on Person {
      aliases wikidata
      holdings: offices(asOf: $asOf) { ${holding} }
      ${listed}
    }
    ... on Country {
      aliases wikidata iso2 iso3
      officesOf: offices(asOf: $asOf) { id kind name }
      ${listed}
    }
    ... on Organization {
      aliases wikidata
      partOf { id kind name }
      officesOf: offices(asOf: $asOf) { id kind name }
      ${listed}
    }
    ... on Office {
      title
      of { id kind name }
      holdings: holders(asOf: $asOf) { ${holding} }
    }
    ... on Place {
      aliases wikidata
      partOf { id kind name }
      ${listed}
    }
  }
}`);

export interface ArticleDetail extends Article {
  sources: string[];
  language?: string | null;
  events: Page<EventRow>;
  mentions: { totalCount: number; nodes: { start: number; end: number; text: string; entity: Named }[] };
}

export const articleQuery = document<{ article: ArticleDetail | null }, { id: string }>(`
query article($id: ID!) {
  article(id: $id) {
    id name title url published publisher byline sources language text
    mentions(first: 500) { totalCount nodes { start end text entity { id kind name } } }
    events(first: 50, orderBy: DATE_ASC) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {${eventRow}
      }
    }
  }
}`);

export interface CountRow {
  keys: string[];
  count: number;
}

export const overTimeQuery = document<{ aggregate: CountRow[] }, { by: string[]; filter: EventFilter }>(`
query overTime($by: [Dimension!]!, $filter: EventFilter) {
  aggregate(by: $by, filter: $filter, first: 10000) { keys count }
}`);

export const countriesQuery = document<{ countries: { nodes: (Named & { iso3: string })[] } }, Record<string, never>>(`
query countries {
  countries(first: 300) { nodes { id kind name iso3 } }
}`);

/** What else the server can do, which depends on its version and on rights. */
export const abilitiesQuery = document<{ __schema: { mutationType: { fields: { name: string; args: { name: string; type: { name: string | null; ofType: { name: string | null } | null } }[] }[] } | null } }, Record<string, never>>(`
query abilities {
  __schema { mutationType { fields { name args { name type { name ofType { name } } } } } }
}`);
