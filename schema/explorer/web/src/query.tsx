// The query view: the editor, the named questions, and answers as a table or a graph.
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useAnswer } from "./api";
import { number, took } from "./format";
import { kindOf } from "./kinds";
import { useNamedQueries, type NamedQuery } from "./named";
import { picture } from "./drawing";
import { subgraphQuery } from "./queries";
import { csv, idsIn, tableOf } from "./table";
import { Empty, Failed, Icon, Link, Loading } from "./ui";
import { save } from "./graph";
import { href, go, mostNodes, nothing, usePlace } from "./url";
import type { Run } from "./graphiql";

const Editor = lazy(() => import("./graphiql"));
const Canvas = lazy(() => import("./canvas"));

type Form = "json" | "table" | "graph";

const operationOf = (document: string) => /\b(?:query|mutation)\s+(\w+)/.exec(document)?.[1];

/** The value of a variable as GraphQL's JSON has it, from what was typed. */
function typed(value: string, type: string): unknown {
  const bare = type.replace(/!$/, "");
  if (bare.startsWith("[")) return value.split(",").map((v) => v.trim()).filter(Boolean);
  if (bare === "Int" || bare === "Float") return Number(value);
  if (bare === "Boolean") return value === "true";
  return value;
}

function plain(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : value === undefined || value === null ? "" : String(value);
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text || "{}") as Record<string, unknown>;
  } catch {
    return undefined; // being typed
  }
}

export function Query() {
  const place = usePlace();
  const named = useNamedQueries();
  const [query, setQuery] = useState(place.document);
  const [variables, setVariables] = useState(place.variables);
  const typedQuery = useRef(query ?? "");
  const [typedVariables, setTypedVariables] = useState(variables ?? "");
  const runner = useRef<() => void>(undefined);
  const [run, setRun] = useState<Run>();
  const [form, setForm] = useState<Form>("json");
  const [told, setTold] = useState("");
  const question = named.list?.find((q) => q.name === place.name);

  // A link or a choice replaces what the editor holds.
  useEffect(() => {
    const text = question?.document ?? place.document;
    if (text === undefined) return;
    setQuery(text);
    typedQuery.current = text;
    const v = place.variables ?? (question ? "{}" : "");
    setVariables(v);
    setTypedVariables(v);
    setRun(undefined);
    if (question) setForm("table");
  }, [question, place.document, place.variables]);

  const values = parsed(typedVariables);
  const setValue = (name: string, value: unknown) => {
    const next = { ...values, [name]: value };
    if (value === "" || value === undefined || (Array.isArray(value) && value.length === 0)) delete next[name];
    const text = Object.keys(next).length ? JSON.stringify(next, null, 2) : "{}";
    setVariables(text);
    setTypedVariables(text);
  };
  const table = useMemo(() => (run?.data ? tableOf(run.data, question && operationOf(run.query) === question.name ? question.table : undefined) : undefined), [run, question]);

  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(`${what} copied`);
    } catch {
      setTold("The browser does not let the page copy");
    }
    setTimeout(() => setTold(""), 2500);
  };
  const isNamed = question && typedQuery.current.trim() === question.document.trim();
  const link = () =>
    location.origin + href({ ...nothing, view: "query", name: isNamed ? question.name : undefined, document: isNamed ? undefined : typedQuery.current, variables: values && Object.keys(values).length ? JSON.stringify(values) : undefined });
  const curl = () => {
    const body = JSON.stringify({ query: typedQuery.current, variables: values ?? {} }).replaceAll("'", "'\\''");
    return `curl -s -H 'Content-Type: application/json' -d '${body}' ${location.origin}/graphql`;
  };

  return (
    <div className="query-view">
      <div className="bar">
        <label className="question">
          <span>Question</span>
          <select value={place.name ?? ""} onChange={(e) => go({ ...nothing, view: "query", name: e.target.value || undefined })}>
            <option value="">{place.document ? "the query of a view or link" : "your own"}</option>
            {named.list?.map((q) => <option key={q.name} value={q.name}>{q.question}</option>)}
          </select>
        </label>
        <button type="button" className="primary run" onClick={() => runner.current?.()}><Icon name="play" /> Run</button>
        <span className="gap" />
        <span role="status" className="hint">{told}</span>
        <button type="button" onClick={() => copy(link(), "Link")}><Icon name="link" /> Link</button>
        <button type="button" onClick={() => copy(curl(), "Command")}><Icon name="code" /> curl</button>
        <div className="switch" role="group" aria-label="Form of the answer">
          {(["json", "table", "graph"] as const).map((f) => (
            <button key={f} type="button" aria-pressed={form === f} onClick={() => setForm(f)}>{{ json: "JSON", table: "Table", graph: "Graph" }[f]}</button>
          ))}
        </div>
      </div>
      {question && <Variables question={question} values={values} onValue={setValue} onRun={() => runner.current?.()} />}
      <div className={`work ${form}`}>
        <div className="editor">
          <Suspense fallback={<div className="notice"><Loading lines={6} label="Loading the editor" /></div>}>
            <Editor
              query={query}
              variables={variables}
              runner={runner}
              onQuery={(q) => (typedQuery.current = q)}
              onVariables={setTypedVariables}
              onRun={setRun}
            />
          </Suspense>
        </div>
        {form !== "json" && (
          <section className="answer" aria-label="Answer">
            {!run ? (
              <Empty title="No answer yet."><p>Fill in what you want to know and press Run.</p></Empty>
            ) : run.failed ? (
              <Empty title="The query has errors."><p>They stand in the answer as JSON.</p><button type="button" onClick={() => setForm("json")}>Show them</button></Empty>
            ) : form === "table" ? (
              table && <Answer table={table} ms={run.ms} name={operationOf(run.query) ?? "answer"} />
            ) : (
              <AnswerGraph data={run.data} />
            )}
          </section>
        )}
      </div>
    </div>
  );
}

function Variables({ question, values, onValue, onRun }: { question: NamedQuery; values?: Record<string, unknown>; onValue: (name: string, v: unknown) => void; onRun: () => void }) {
  return (
    <form className="variables" onSubmit={(e) => (e.preventDefault(), onRun())}>
      <p>{question.question}</p>
      <div className="row">
        {question.variables.map((v) => (
          <label key={v.name} className="field" title={`${v.name}: ${v.type}`}>
            <span>{v.name}{v.type.endsWith("!") && " *"}</span>
            <input value={plain(values?.[v.name])} placeholder={v.type.replace("!", "")} disabled={!values} onChange={(e) => onValue(v.name, e.target.value === "" ? "" : typed(e.target.value, v.type))} />
            <small>{v.doc}</small>
          </label>
        ))}
      </div>
      <button type="submit" className="unseen">Run</button>
    </form>
  );
}

const mostRows = 500;

function Answer({ table, ms, name }: { table: { columns: string[]; rows: string[][] }; ms: number; name: string }) {
  if (table.rows.length === 0) return <Empty title="The answer is empty."><p>Nothing in the graph is like that. Widen the period or leave variables out.</p></Empty>;
  const shown = table.rows.slice(0, mostRows);
  return (
    <>
      <header>
        <p>{number(table.rows.length)} {table.rows.length === 1 ? "row" : "rows"} in {took(ms)}{shown.length < table.rows.length && `; the first ${number(mostRows)} are shown, the CSV has all`}</p>
        <button type="button" onClick={() => save(new Blob([csv(table)], { type: "text/csv;charset=utf-8" }), `${name}.csv`)}><Icon name="download" /> CSV</button>
      </header>
      <div className="scroll" tabIndex={0} role="region" aria-label="Table">
        <table>
          <thead><tr>{table.columns.map((c) => <th key={c} scope="col">{c}</th>)}</tr></thead>
          <tbody>
            {shown.map((r, i) => (
              <tr key={i}>{r.map((c, j) => <td key={j} className={c.length > 60 ? "long" : undefined}><Cell text={c} /></td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** An id leads to its node. */
function Cell({ text }: { text: string }) {
  if (/^[a-z]+:\S+$/.test(text) && kindOf(text)) return <Link to={{ ...nothing, view: "graph", around: [text], selected: text }} className="entity">{text}</Link>;
  return text;
}

function AnswerGraph({ data }: { data: unknown }) {
  const ids = useMemo(() => idsIn(data, (id) => kindOf(id) !== undefined && kindOf(id) !== "ARTICLE"), [data]);
  const around = useMemo(() => ids.slice(0, mostNodes), [ids]);
  // As many nodes as are asked about leaves no room for neighbours: the edges among them alone.
  const asked = useAnswer(subgraphQuery, around.length ? { around, depth: 1, filter: {}, first: around.length } : undefined);
  const drawn = useMemo(() => asked.data && picture(asked.data.subgraph, "events", [], []), [asked.data]);
  if (ids.length === 0) return <Empty title="The answer has no nodes to draw."><p>Ask for the id of events, people or countries.</p></Empty>;
  if (asked.error) return <Failed error={asked.error} again={asked.again} />;
  if (!drawn) return <div className="notice"><Loading lines={4} /></div>;
  if (drawn.shapes.length === 0) return <Empty title="No edges join what the answer names."><p>Ask for agents and targets of events too.</p></Empty>;
  return (
    <>
      <header>
        <p>{number(drawn.shapes.length)} joined of {number(ids.length)} nodes{ids.length > around.length && `; the first ${mostNodes} are drawn`}</p>
        <Link to={{ ...nothing, view: "graph", around: around.slice(0, 60) }} className="button">Open in the graph view</Link>
      </header>
      <Suspense fallback={<Loading lines={4} />}>
        <Canvas picture={drawn} label={`Drawing of ${drawn.shapes.length} nodes of the answer; the table has the same.`} onSelect={(id) => id && go({ selected: id })} onExpand={(id) => go({ ...nothing, view: "graph", around: [id], selected: id })} selected={undefined} />
      </Suspense>
    </>
  );
}
