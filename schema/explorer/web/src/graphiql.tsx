// The query editor. It is large, so it is a part of its own that is fetched
// when the query view is opened.
import { GraphiQL } from "graphiql";
import { useEditorContext, useExecutionContext } from "@graphiql/react";
import "graphiql/style.css";
import { useEffect, type MutableRefObject } from "react";
import { Failure, send, type Answer } from "./api";
import { useIsDark } from "./theme";

export interface Run {
  query: string;
  /** As JSON. */
  variables: string;
  data: unknown;
  answer: Answer<unknown>;
  failed: boolean;
  ms: number;
}

interface Props {
  query?: string;
  variables?: string;
  response?: string;
  /** Set to a function that runs what the editor holds. */
  runner: MutableRefObject<(() => void) | undefined>;
  onQuery: (q: string) => void;
  onVariables: (v: string) => void;
  onRun: (r: Run) => void;
}

const example = `# Ctrl-Enter runs the query, Ctrl-Space completes it.
{
  events(filter: {types: [DISCLOSED]}, first: 10) {
    nodes {
      date
      agents { id name }
      object { id type agents { id name } }
      evidence { text article { title publisher } }
    }
  }
}
`;

function Bridge({ runner }: { runner: Props["runner"] }) {
  const execution = useExecutionContext({ nonNull: true });
  const { queryEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    // GraphiQL does nothing, and says nothing, while its editors are being made.
    runner.current = queryEditor && responseEditor ? execution.run : undefined;
  });
  return null;
}

export default function Editor({ query, variables, response, runner, onQuery, onVariables, onRun }: Props) {
  const isDark = useIsDark();
  return (
    <GraphiQL
      // The server's introspection is that of 2018: no newer options.
      schemaDescription={false}
      inputValueDeprecation={false}
      fetcher={async ({ query, variables, operationName }) => {
        const start = performance.now();
        try {
          const answer = await send<unknown>(query, variables, operationName ?? undefined);
          if (operationName !== "IntrospectionQuery") {
            onRun({ query, variables: JSON.stringify(variables ?? {}), data: answer.data, answer, failed: !answer.data, ms: performance.now() - start });
          }
          return answer as never;
        } catch (e) {
          if (e instanceof Failure) return { errors: [{ message: `${e.message} ${e.advice}` }] } as never;
          throw e;
        }
      }}
      query={query}
      variables={variables}
      response={response}
      defaultQuery={example}
      forcedTheme={isDark ? "dark" : "light"}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      defaultEditorToolsVisibility="variables"
      onEditQuery={onQuery}
      onEditVariables={onVariables}
    >
      <GraphiQL.Logo>{" "}</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <Bridge runner={runner} />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}
