import { graphql } from "relay-runtime";

// The compiler reads these; the program imports what it makes of them.
graphql`
  query eventsQuery($first: Int!) {
    ...events_list @arguments(first: $first)
  }
`;

graphql`
  fragment events_list on Query
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" })
  @refetchable(queryName: "eventsNextQuery") {
    events(first: $first, after: $after, orderBy: DATE_ASC) @connection(key: "events_list_events") {
      edges {
        node {
          ...events_event
        }
      }
    }
  }
`;

graphql`
  fragment events_event on Event @refetchable(queryName: "eventsEventQuery") {
    id
    type
    date
    agents {
      id
      name
    }
  }
`;
