// What can be tried without a browser: npm run unit, which go test runs too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chains, surroundings } from "../src/around";
import { curl } from "../src/behind";
import { inColumns, picture } from "../src/drawing";
import { exportAddress, selection } from "../src/exports";
import { layOut, type Box, type Line } from "../src/layout";
import { messages } from "../src/live";
import { paragraphs } from "../src/marks";
import type { Told } from "../src/queries";
import { fromFilters } from "../src/query";
import { csv, idsIn, tableOf } from "../src/table";
import { chart } from "../src/timeline";
import { read, write, type Place } from "../src/url";

const place = (search: string): Place => read(search);

test("an address and what it says are the same", () => {
  for (const search of [
    "?view=graph&around=person:a&around=country:FRA&as=actors&hide=none&events=200&sort=surest&show=event:2026-01-20/met/a/1&types=MET,CALLED&since=2024-01&until=2024-03-12&confidence=0.8&country=country:FRA&known=2026-01-01T12:00:00Z",
    "?view=graph&path=person:a&path=person:b&show=person:a&asof=2024-03-12",
    "?view=query&name=disclosures&variables=%7B%22first%22:1%7D&as=graph",
    "?view=timeline&sort=earliest",
    "/",
  ]) {
    assert.equal(write(read(search === "/" ? "" : search)), search);
  }
});

test("an address that was tampered with says nothing", () => {
  const p = place("?view=evil&since=yesterday&confidence=7&events=-3&known=now&sort=random&as=pie&asof=20");
  assert.deepEqual([p.view, p.since, p.confidence, p.limit, p.known, p.sort, p.form, p.asOf], ["start", undefined, undefined, 60, undefined, "latest", undefined, undefined]);
});

test("marks overlap, lie in paragraphs, and count code points", () => {
  const text = "😀 Ann met Bob.\n\nNobody else.";
  const sentence = { start: 2, end: 14 };
  const name = { start: 10, end: 13 };
  assert.deepEqual(paragraphs(text, [name, sentence]), [
    { start: 0, pieces: [{ text: "😀 ", marks: [] }, { text: "Ann met ", marks: [sentence] }, { text: "Bob", marks: [sentence, name] }, { text: ".", marks: [sentence] }] },
    { start: 16, pieces: [{ text: "Nobody else.", marks: [] }] },
  ]);
  assert.deepEqual(paragraphs(text, [sentence], sentence).map((p) => p.start), [0]);
});

test("a table is found in any answer, and no cell of its CSV is a formula", () => {
  const answer = { events: { nodes: [{ date: "2024-01-01", agents: [{ id: "person:a", name: "=SUM(A1)" }, { id: "person:b", name: "B, \"C\"" }] }, { date: null, agents: [] }] } };
  const t = tableOf(answer);
  assert.deepEqual(t.columns, ["date", "agents.id", "agents.name"]);
  assert.deepEqual(t.rows, [["2024-01-01", "person:a; person:b", "=SUM(A1); B, \"C\""], ["", "", ""]]);
  assert.equal(csv({ columns: ["n"], rows: [["-1"], ["-x"], ["@a"], ["a\nb"]] }), "\uFEFFn\r\n-1\r\n'-x\r\n'@a\r\n\"a\nb\"\r\n");
  assert.deepEqual(idsIn(answer, (id) => id.startsWith("person:")), ["person:a", "person:b"]);
});

test("gaps in time are shown as gaps", () => {
  const c = chart([{ keys: ["2024-01", "MET"], count: 2 }, { keys: ["2024-04", "DISCLOSED"], count: 1 }, { keys: ["", "MET"], count: 5 }], "MONTH");
  assert.deepEqual(c.bars.map((b) => [b.key, b.total]), [["2024-01", 2], ["2024-02", 0], ["2024-03", 0], ["2024-04", 1]]);
  assert.equal(c.undated, 5);
});

test("a command survives quotes in its query", () => {
  assert.equal(curl({ document: "{ search(text: \"d'Ivoire\") { label } }", variables: {} }, "http://h", true),
    `curl -s -H 'Content-Type: application/json' -H "Authorization: Bearer $TOKEN" -d '{"query":"{ search(text: \\"d'\\''Ivoire\\") { label } }","variables":{}}' http://h/graphql`);
});

test("filters become those variables that a question has", () => {
  const question = { name: "q", question: "", document: "", table: { levels: null, columns: [] }, variables: [{ name: "since", type: "Date", doc: "" }, { name: "types", type: "[EventType!]", doc: "" }, { name: "first", type: "Int", doc: "" }] };
  assert.deepEqual(fromFilters(question, place("?types=MET&since=2024&country=country:FRA")), { since: "2024", types: ["MET"] });
});

test("what is on screen is what is exported", () => {
  const graph = selection(place("?view=graph&around=person:a&types=MET"), ["person:a", "event:2024-01-01/met/a/1"])!;
  assert.equal(graph.told, "The 1 event and 1 other node that are drawn");
  assert.equal(exportAddress(graph, "gexf"), "/export?around=person:a&around=event:2024-01-01/met/a/1&depth=0&format=gexf");
  const timeline = selection(place("?view=timeline&types=MET,CALLED&since=2024&confidence=0.5&known=2026-01-01T00:00:00Z"), undefined)!;
  assert.equal(exportAddress(timeline, "csv"), "/export?known-by=2026-01-01T00:00:00Z&type=MET&type=CALLED&since=2024&min-confidence=0.5&format=csv");
  assert.equal(selection(place("?known=2026-01-01T00:00:00Z"), undefined)!.told, "The whole graph");
  assert.equal(selection(place("?view=query"), []), undefined);
});

const encoder = new TextEncoder();
const stream = (...parts: string[]) => new ReadableStream<Uint8Array>({
  start(c) {
    for (const p of parts) c.enqueue(encoder.encode(p));
    c.close();
  },
});

test("a stream of events is read across the cuts of the network", async () => {
  const got: { event: string; data: string }[] = [];
  for await (const m of messages(stream(":\n", "\nevent: next\nda", "ta: {\"a\":\"é\"}\n\nevent: complete\ndata:\n\n"))) got.push(m);
  assert.deepEqual(got, [{ event: "", data: "" }, { event: "next", data: "{\"a\":\"é\"}" }, { event: "complete", data: "" }]);
});

const person = (id: string) => ({ id: `person:${id}`, kind: "PERSON" as const, name: id.toUpperCase() });
const event = (id: string, type: string, agents: string[], targets: string[], more: Partial<Told> = {}): Told =>
  ({ id: `event:${id}`, name: type, type, date: "2024-03-12", status: "ACTUAL", confidence: 0.9, agents: agents.map(person), targets: targets.map(person), ...more });

const message = event("m", "MESSAGED", ["b"], ["a"]);
const disclosure = event("d", "DISCLOSED", ["a"], [], { object: message, reactions: { totalCount: 1, nodes: [event("c", "COMMENTED_ON", ["q"], [])] } });
const drawn = surroundings([{ ...person("a"), events: { totalCount: 7, nodes: [disclosure, event("x", "MET", ["a"], ["b"]), event("y", "MET", ["a"], ["b"])] } }]);

test("the surroundings have the message, its disclosure and the comments on that", () => {
  assert.deepEqual(drawn.nodes.map((n) => n.id).sort(), ["event:c", "event:d", "event:m", "event:x", "event:y", "person:a", "person:b", "person:q"]);
  assert.deepEqual(drawn.edges.filter((e) => e.type === "OBJECT").map((e) => [e.from, e.to]), [["event:d", "event:m"], ["event:c", "event:d"]]);
  assert.deepEqual([drawn.truncated, drawn.extents], [true, [{ id: "person:a", name: "A", shown: 3, total: 7 }]]);
});

test("actors alone are joined by verbs, counts and dates", () => {
  const p = picture(drawn, "actors", [], ["person:a"]);
  const labels = Object.fromEntries(p.strokes.map((s) => [s.id, s.label]));
  assert.deepEqual(labels, {
    "person:a|person:b": "met ×2, disclosed 12 Mar 2024",
    "person:b|person:a": "messaged 12 Mar 2024",
    "person:q|person:a": "commented on 12 Mar 2024",
  });
  assert.equal(p.strokes.find((s) => s.source === "person:a")!.pair, "person:a~person:b");
  assert.equal(p.strokes.find((s) => s.source === "person:q")!.event, "event:c");
});

test("of what joins the others, the heaviest is drawn faintly", () => {
  const among = Array.from({ length: 30 }, (_, i) => ({ from: "person:b", to: "person:q", type: "MET", event: `event:o${i}` }));
  const p = picture(drawn, "events", [], ["person:a"], [...among, { from: "person:a", to: "person:q", type: "MET", event: "event:other" }]);
  assert.deepEqual(p.strokes.filter((s) => s.role === "direct").map((s) => [s.id, s.faint, s.weight]), [["person:b|person:q", true, 30]]);
});

test("a chain is read from left to right", () => {
  const ends = (id: string) => ({ id: `person:${id}` });
  const c = chains({ path: [{ length: 2, nodes: ["a", "b", "c"].map(person), links: [{ from: ends("a"), to: ends("b"), events: [event("1", "MET", ["a", "z"], ["b"])] }, { from: ends("b"), to: ends("c"), events: [event("2", "CALLED", ["c"], ["b"])] }] }] });
  const p = inColumns(picture(c, "events", [], ["person:a", "person:c"]), "person:a");
  assert.deepEqual(Object.fromEntries(p.shapes.map((s) => [s.id, s.column])), { "person:a": 0, "event:1": 1, "person:b": 2, "event:2": 3, "person:c": 4 });
});

const box = (id: string, more: Partial<Box> = {}): Box => ({ id, width: 90, height: 44, drop: 8, ...more });

/** How many pairs of boxes lie on one another. */
function overlaps(boxes: Box[], at: Map<string, { x: number; y: number }>): number {
  let n = 0;
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const [p, q] = [at.get(a.id)!, at.get(b.id)!];
      if (Math.abs(p.x - q.x) < (a.width + b.width) / 2 - 1 && Math.abs(p.y + a.drop - q.y - b.drop) < (a.height + b.height) / 2 - 1) n++;
    }
  }
  return n;
}

test("hundreds of boxes lie beside one another, the same way each time", (t) => {
  const boxes = [box("centre", { central: true }), ...Array.from({ length: 150 }, (_, i) => [box(`event${i}`, { height: 36, drop: 0 }), box(`actor${i}`)]).flat()];
  const lines: Line[] = Array.from({ length: 150 }, (_, i) => [{ source: "centre", target: `event${i}`, isPart: true }, { source: `event${i}`, target: `actor${i}`, isPart: true }]).flat();
  const start = performance.now();
  const at = layOut(boxes, lines);
  t.diagnostic(`${boxes.length} boxes in ${Math.round(performance.now() - start)} ms`);
  assert.ok(overlaps(boxes, at) <= 3, `${overlaps(boxes, at)} pairs overlap`);
  assert.deepEqual(layOut(boxes, lines), at);
});

test("whoever one has most to do with stands nearest", () => {
  const boxes = [box("centre", { central: true }), ...Array.from({ length: 300 }, (_, i) => box(`actor${i}`))];
  const at = layOut(boxes, Array.from({ length: 300 }, (_, i) => ({ source: "centre", target: `actor${i}`, weight: i === 299 ? 50 : 1 })));
  assert.equal(overlaps(boxes, at), 0);
  const far = (id: string) => Math.hypot(at.get(id)!.x - at.get("centre")!.x, (at.get(id)!.y - at.get("centre")!.y) * 1.5);
  assert.ok(far("actor299") < far("actor150"), `${far("actor299")} and ${far("actor150")}`);
});

test("what stands stays where it is when others join", () => {
  const first = [box("a", { central: true }), ...Array.from({ length: 20 }, (_, i) => box(`n${i}`))];
  const at = layOut(first, Array.from({ length: 20 }, (_, i) => ({ source: "a", target: `n${i}` })));
  const grown = [...first.map((b) => ({ ...b, at: at.get(b.id) })), ...Array.from({ length: 15 }, (_, i) => box(`m${i}`))];
  const after = layOut(grown, [...Array.from({ length: 20 }, (_, i) => ({ source: "a", target: `n${i}` })), ...Array.from({ length: 15 }, (_, i) => ({ source: "n3", target: `m${i}` }))]);
  const jumped = first.filter((b) => Math.hypot(after.get(b.id)!.x - at.get(b.id)!.x, after.get(b.id)!.y - at.get(b.id)!.y) > 260);
  assert.ok(jumped.length <= 2, `${jumped.length} of ${first.length} jumped`);
});

test("newcomers find room among hundreds", () => {
  const star = (n: number) => ({
    boxes: [box("centre", { central: true }), ...Array.from({ length: n }, (_, i) => [box(`event${i}`, { height: 36, drop: 0 }), box(`actor${i}`)]).flat()],
    lines: Array.from({ length: n }, (_, i): Line[] => [{ source: "centre", target: `event${i}`, isPart: true }, { source: `event${i}`, target: `actor${i}`, isPart: true }]).flat(),
  });
  const few = star(60);
  const at = layOut(few.boxes, few.lines);
  const many = star(100);
  const grown = many.boxes.map((b) => ({ ...b, at: at.get(b.id) }));
  const after = layOut(grown, many.lines);
  assert.ok(overlaps(grown, after) <= 4, `${overlaps(grown, after)} pairs overlap`);
});
