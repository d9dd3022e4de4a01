// What kinds of node and types of event there are, and how they look and read.

export type Kind = "PERSON" | "OFFICE" | "COUNTRY" | "ORGANIZATION" | "PLACE" | "EVENT" | "ARTICLE";

export const kinds: Record<Kind, { one: string; many: string; shape: string }> = {
  PERSON: { one: "Person", many: "People", shape: "ellipse" },
  COUNTRY: { one: "Country", many: "Countries", shape: "round-hexagon" },
  ORGANIZATION: { one: "Organisation", many: "Organisations", shape: "round-rectangle" },
  OFFICE: { one: "Office", many: "Offices", shape: "round-diamond" },
  PLACE: { one: "Place", many: "Places", shape: "round-triangle" },
  EVENT: { one: "Event", many: "Events", shape: "round-rectangle" },
  ARTICLE: { one: "Article", many: "Articles", shape: "rectangle" },
};

/** Kinds in the order in which people look for them. */
export const kindOrder: Kind[] = ["PERSON", "COUNTRY", "ORGANIZATION", "OFFICE", "PLACE", "EVENT", "ARTICLE"];

/** The kind that an id belongs to, by what stands before its colon. */
export function kindOf(id: string): Kind | undefined {
  const prefix = id.slice(0, id.indexOf(":"));
  const byPrefix: Record<string, Kind> = {
    person: "PERSON", office: "OFFICE", country: "COUNTRY", org: "ORGANIZATION", place: "PLACE", event: "EVENT", article: "ARTICLE",
  };
  return byPrefix[prefix];
}

/** Event types that look alike: nobody tells 38 colours apart, but ten. */
export type Family = "contact" | "disclosure" | "statement" | "cooperation" | "criticism" | "refusal" | "demand" | "pressure" | "force" | "office";

export const families: Record<Family, string> = {
  contact: "Contact",
  disclosure: "Disclosure",
  statement: "Statement",
  cooperation: "Cooperation",
  demand: "Request, demand",
  criticism: "Criticism",
  refusal: "Refusal, denial",
  pressure: "Pressure",
  force: "Force",
  office: "Office",
};

export interface EventKind {
  family: Family;
  /** Between agent and target: "accused". */
  verb: string;
  /** The event as a thing: "accusation". */
  noun: string;
  /** Where there is nobody to whom: "made an accusation". */
  alone: string;
}

const row = (family: Family, verb: string, noun: string, alone = verb): EventKind => ({ family, verb, noun, alone });

export const eventTypes: Record<string, EventKind> = {
  MESSAGED: row("contact", "messaged", "message", "sent a message"),
  CALLED: row("contact", "called", "call", "made a call"),
  MET: row("contact", "met", "meeting"),
  VISITED: row("contact", "visited", "visit", "travelled"),
  INVITED: row("contact", "invited", "invitation", "gave an invitation"),
  MEDIATED: row("contact", "mediated between", "mediation", "mediated"),
  DISCLOSED: row("disclosure", "disclosed", "disclosure", "made a disclosure"),
  COMMENTED_ON: row("statement", "commented on", "comment", "commented"),
  STATED: row("statement", "made a statement to", "statement", "made a statement"),
  PRAISED: row("cooperation", "praised", "praise", "gave praise"),
  PROMISED: row("cooperation", "made a promise to", "promise", "made a promise"),
  PROPOSED: row("cooperation", "made a proposal to", "proposal", "made a proposal"),
  AGREED: row("cooperation", "agreed with", "agreement", "agreed"),
  SIGNED: row("cooperation", "signed with", "signing", "signed"),
  SUPPORTED: row("cooperation", "supported", "support", "gave support"),
  RECOGNIZED: row("cooperation", "recognised", "recognition", "gave recognition"),
  AIDED: row("cooperation", "aided", "aid", "gave aid"),
  REQUESTED: row("demand", "made a request to", "request", "made a request"),
  DEMANDED: row("demand", "made a demand on", "demand", "made a demand"),
  SUMMONED: row("demand", "summoned", "summons", "summoned an envoy"),
  CRITICIZED: row("criticism", "criticised", "criticism", "voiced criticism"),
  ACCUSED: row("criticism", "accused", "accusation", "made an accusation"),
  PROTESTED: row("criticism", "protested to", "protest", "protested"),
  DENIED: row("refusal", "denied", "denial", "made a denial"),
  REJECTED: row("refusal", "rejected", "rejection", "gave a refusal"),
  WARNED: row("pressure", "warned", "warning", "gave a warning"),
  THREATENED: row("pressure", "threatened", "threat", "made a threat"),
  SANCTIONED: row("pressure", "sanctioned", "sanctions", "imposed sanctions"),
  EXPELLED: row("pressure", "expelled", "expulsion", "expelled diplomats"),
  RECALLED: row("pressure", "recalled", "recall", "recalled an envoy"),
  SUSPENDED: row("pressure", "suspended ties with", "suspension", "suspended"),
  WITHDREW: row("pressure", "withdrew from", "withdrawal", "withdrew"),
  DETAINED: row("force", "detained", "detention", "made an arrest"),
  DEPLOYED: row("force", "deployed to", "deployment", "deployed forces"),
  ATTACKED: row("force", "attacked", "attack", "made an attack"),
  APPOINTED: row("office", "appointed", "appointment", "made an appointment"),
  RESIGNED: row("office", "resigned from", "resignation", "resigned"),
  ELECTED: row("office", "was elected by", "election", "was elected"),
};

/** A type that a newer server may have is shown by its own name. */
export function eventKind(type: string): EventKind {
  const word = type.toLowerCase().replaceAll("_", " ");
  return eventTypes[type] ?? row("statement", word, word);
}

/** "Commented on": the type as a label. */
export const typeLabel = (type: string): string => {
  const word = type.toLowerCase().replaceAll("_", " ").replace("ized", "ised");
  return word.charAt(0).toUpperCase() + word.slice(1);
};
