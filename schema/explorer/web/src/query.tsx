// The query view: the editor, the named questions, and answers as a table or a graph.
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Failure, send, useAnswer } from "./api";
import { number, took } from "./format";
import { kindOf } from "./kinds";
import { useNamedQueries, type NamedQuery } from "./named";
import type { Abilities } from "./abilities";
import { Export, useCopy } from "./actions";
import { curl } from "./behind";
import { picture } from "./drawing";
import { useOnScreen } from "./onscreen";
import { filterOf, subgraphQuery } from "./queries";
import { csv, idsIn, tableOf } from "./table";
import { Empty, Failed, Icon, Link, Loading } from "./ui";
import { save } from "./save";
import { Search } from "./search";
import { useToken } from "./token";
import { href, go, nothing, usePlace, usuallyHidden, type Filter, type Form } from "./url";
import type { Run } from "./graphiql";

const Editor = lazy(() => import("./graphiql"));
const Canvas = lazy(() => import("./canvas"));

const operationOf = (document: string) => /\b(?:query|mutation)\s+(\w+)/.exec(document)?.[1];

/** The value of a variable as GraphQL's JSON has it, from what was typed. */
function valueOf(value: string, type: string): unknown {
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

/** Variables that the filters of the views give, by the names that the named queries use. */
export function fromFilters(question: NamedQuery, place: Filter): Record<string, unknown> {
  const f = filterOf(place);
  const all: Record<string, unknown> = { types: f.types, since: f.since, until: f.until, country: f.country, minConfidence: f.minConfidence, knownBy: f.knownBy };
  const out: Record<string, unknown> = {};
  for (const { name, type } of question.variables) if (all[name] !== undefined && type.startsWith("[") === Array.isArray(all[name])) out[name] = all[name];
  return out;
}

export function Query({ abilities }: { abilities: Abilities }) {
  const place = usePlace();
  const token = useToken();
  const named = useNamedQueries();
  const question = named.list?.find((q) => q.name === place.name);
  // What the editor is given; what it holds after that is typed.
  const [given, setGiven] = useState({ query: place.document, variables: place.variables });
  const typed = useRef(given.query ?? "");
  const [variables, setVariables] = useState(given.variables ?? "");
  const runner = useRef<() => void>(undefined);
  const shownQuery = useRef<{ text: string; vars: string }>(undefined);
  const [run, setRun] = useState<Run>();
  const [busy, setBusy] = useState(false);
  const form: Form = place.form ?? (question ? "table" : "json");
  const setForm = (form: Form) => go({ form }, true);
  // A question's answer matters more than its text.
  const [edited, setEdited] = useState(false);
  const [told, copy] = useCopy();
  const editing = form === "json" || edited || !question;

  const runHere = async (query: string, vars: string) => {
    setBusy(true);
    const start = performance.now();
    try {
      const answer = await send<unknown>(query, parsed(vars) ?? {});
      ran({ query, variables: vars, data: answer.data, answer, failed: !answer.data, ms: performance.now() - start });
    } catch (e) {
      const message = e instanceof Failure ? `${e.message} ${e.advice}` : String(e);
      setRun({ query, variables: vars, data: undefined, answer: { errors: [{ message }] }, failed: true, ms: 0 });
    } finally {
      setBusy(false);
    }
  };
  const start = () => (editing && runner.current ? runner.current() : void runHere(typed.current, variables));

  // What was run stands in the address, so that it is a link.
  const ran = (r: Run) => {
    setRun(r);
    const isNamed = question && r.query.trim() === question.document.trim();
    const none = Object.keys(parsed(r.variables) ?? {}).length === 0;
    // No variables at all would be filled in from the filters.
    const vars = !none ? r.variables : isNamed && Object.keys(fromFilters(question, place)).length ? "{}" : undefined;
    shownQuery.current = { text: isNamed ? question.document : r.query, vars: vars ?? (isNamed ? "{}" : "") };
    go({ name: isNamed ? question.name : undefined, document: isNamed ? undefined : r.query, variables: vars, form }, true);
  };

  // A link or a choice replaces what the editor holds, and a question that
  // lacks nothing is answered at once.
  useEffect(() => {
    const text = question?.document ?? place.document;
    if (text === undefined) return;
    const vars = place.variables ?? (question ? JSON.stringify(fromFilters(question, place)) : "");
    // The answer to what was just run is on screen.
    if (shownQuery.current?.text === text && shownQuery.current.vars === vars) return;
    shownQuery.current = { text, vars };
    typed.current = text;
    setGiven({ query: text, variables: vars });
    setVariables(vars);
    setRun(undefined);
    setEdited(false);
    if (question) {
      const has = parsed(vars) ?? {};
      if (question.variables.every((v) => !v.type.endsWith("!") || v.name in has)) void runHere(text, vars);
    }
  }, [question, place.document, place.variables]);

  const values = parsed(variables);
  const setValue = (name: string, value: unknown) => {
    const next = { ...values, [name]: value };
    if (value === "" || value === undefined || (Array.isArray(value) && value.length === 0)) delete next[name];
    const text = Object.keys(next).length ? JSON.stringify(next, null, 2) : "{}";
    setGiven({ query: typed.current, variables: text });
    setVariables(text);
  };
  const table = useMemo(() => (run?.data ? tableOf(run.data, question && operationOf(run.query) === question.name ? question.table : undefined) : undefined), [run, question]);

  const ids = useMemo(() => (run?.data ? idsIn(run.data, (id) => kindOf(id) !== undefined) : undefined), [run]);
  useOnScreen(ids);
  const link = () => {
    const isNamed = question && typed.current.trim() === question.document.trim();
    const vars = values && Object.keys(values).length ? JSON.stringify(values) : undefined;
    return location.origin + href({ ...nothing, view: "query", name: isNamed ? question.name : undefined, document: isNamed ? undefined : typed.current, variables: vars, form: place.form });
  };

  return (
    <div className="query-view">
      <div className="bar">
        <label className="question">
          <span>Question</span>
          <select value={question ? place.name : ""} onChange={(e) => go({ ...nothing, view: "query", name: e.target.value || undefined })}>
            <option value="">{place.document ? "The query of a view or link" : "Your own"}</option>
            {named.list?.map((q) => <option key={q.name} value={q.name}>{q.question}</option>)}
          </select>
        </label>
        <button type="button" className="primary run" disabled={busy} onClick={start}><Icon name="play" /> Run</button>
        <span className="gap" />
        <span role="status" className="hint">{told}</span>
        {question && form !== "json" && <button type="button" aria-pressed={edited} onClick={() => setEdited(!edited)}>{edited ? "Hide the query" : "Show the query"}</button>}
        <button type="button" onClick={() => copy(link(), "Link")}><Icon name="link" /> Link</button>
        <button type="button" onClick={() => copy(curl({ document: typed.current, variables: values ?? {} }, location.origin, !!token), "Command")}><Icon name="terminal" /> curl</button>
        <Export place={place} abilities={abilities} />
        <div className="switch" role="group" aria-label="Form of the answer">
          {(["json", "table", "graph"] as const).map((f) => (
            <button key={f} type="button" aria-pressed={form === f} onClick={() => setForm(f)}>{{ json: "JSON", table: "Table", graph: "Graph" }[f]}</button>
          ))}
        </div>
      </div>
      {question && <Variables key={question.name} question={question} values={values} onValue={setValue} onRun={start} />}
      <div className={editing ? `work ${form}` : "work alone"}>
        {editing && (
          <div className="editor">
            <Suspense fallback={<div className="notice"><Loading lines={6} label="Loading the editor" /></div>}>
              <Editor
                query={given.query}
                variables={given.variables}
                response={run && JSON.stringify(run.answer, null, 2)}
                runner={runner}
                onQuery={(q) => (typed.current = q)}
                onVariables={setVariables}
                onRun={ran}
              />
            </Suspense>
          </div>
        )}
        {form !== "json" && (
          <section className="answer" aria-label="Answer" aria-busy={busy}>
            {busy ? (
              <div className="notice"><Loading lines={6} label="Asking" /></div>
            ) : !run ? (
              <Empty title="No answer yet."><p>Fill in what you want to know and press Run.</p></Empty>
            ) : run.failed ? (
              <div className="notice failed" role="alert">
                <strong>The query cannot be answered.</strong>
                {run.answer.errors?.slice(0, 3).map((e, i) => <p key={i}>{e.message}{e.locations?.[0] && ` (line ${e.locations[0].line}, column ${e.locations[0].column})`}</p>)}
              </div>
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
          v.type.startsWith("ID") ? (
            <div key={v.name} className="field" title={`${v.name}: ${v.type}`}>
              <span>{v.name}{v.type.endsWith("!") && " *"}</span>
              {values?.[v.name] ? (
                <span className="chosen">
                  <code>{plain(values[v.name])}</code>
                  <button type="button" className="bare" aria-label={`Leave out ${v.name}`} onClick={() => onValue(v.name, undefined)}><Icon name="close" /></button>
                </span>
              ) : (
                <Search label={`${v.name}: search for it`} placeholder="search a name" kinds={kindsOf[v.name]} onChoose={(h) => onValue(v.name, h.node.id)} />
              )}
              <small>{v.doc}</small>
            </div>
          ) : (
          <label key={v.name} className="field" title={`${v.name}: ${v.type}`}>
            <span>{v.name}{v.type.endsWith("!") && " *"}</span>
            <input value={plain(values?.[v.name])} placeholder={placeholders[v.type.replace("!", "")] ?? v.type.replace("!", "")} disabled={!values} onChange={(e) => onValue(v.name, e.target.value === "" ? "" : valueOf(e.target.value, v.type))} />
            <small>{v.doc}</small>
          </label>
          )
        ))}
      </div>
      <button type="submit" className="unseen">Run</button>
    </form>
  );
}

/** What kinds of node a variable can be. */
const kindsOf: Record<string, string[]> = { country: ["COUNTRY"], person: ["PERSON"], event: ["EVENT"], participant: ["PERSON", "COUNTRY", "ORGANIZATION"], from: ["PERSON", "COUNTRY", "ORGANIZATION"], to: ["PERSON", "COUNTRY", "ORGANIZATION"] };

const placeholders: Record<string, string> = { Date: "2024-03-12", Int: "a number", "[EventType!]": "MET, CALLED", "[EventStatus!]": "ACTUAL, DENIED", String: "a name" };

const mostRows = 500;
const mostNodes = 300;

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
  const drawn = useMemo(() => asked.data && picture(asked.data.subgraph, "events", usuallyHidden, []), [asked.data]);
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
