// The query behind each view, with its variables, and ways to take it along.
import { asked, pathVariables } from "./around";
import { entityQuery, entityVariables, eventQuery, eventsQuery, filterOf, articleQuery, orderOf, pairQuery, pairVariables, pathQuery, startQuery } from "./queries";
import { kindOf } from "./kinds";
import type { Place } from "./url";

export interface Behind {
  document: string;
  variables: unknown;
}

export function behind(place: Place): Behind {
  const filter = filterOf(place);
  if (place.view === "timeline") return { document: eventsQuery.text, variables: { filter, first: 50, orderBy: orderOf[place.sort] } };
  if (place.view === "graph" && place.path.length === 2) return { document: pathQuery.text, variables: pathVariables(place) };
  if (place.view === "graph" && place.around.length) {
    const { query, variables } = asked(place);
    return { document: query.text, variables };
  }
  return { document: startQuery.text, variables: { filter } };
}

/** The query behind the details of a node, an event or what joins two. */
export function behindDetails(id: string, place: Place): Behind {
  if (id.includes("~")) return { document: pairQuery.text, variables: pairVariables(id, place) };
  switch (kindOf(id)) {
    case "EVENT":
      return { document: eventQuery.text, variables: { id } };
    case "ARTICLE":
      return { document: articleQuery.text, variables: { id } };
  }
  return { document: entityQuery.text, variables: entityVariables(id, place) };
}

/** A shell command that asks the same. Whoever needs a token puts it into TOKEN. */
export function curl({ document, variables }: Behind, origin: string, withToken: boolean): string {
  const body = JSON.stringify({ query: document, variables }).replaceAll("'", "'\\''");
  const token = withToken ? ` -H "Authorization: Bearer $TOKEN"` : "";
  return `curl -s -H 'Content-Type: application/json'${token} -d '${body}' ${origin}/graphql`;
}
