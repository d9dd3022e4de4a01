// Events over time, by family of types; brushing selects a period for all views.
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useAnswer } from "./api";
import { day, number } from "./format";
import { eventKind, families, type Family } from "./kinds";
import { eventsQuery, filterOf, orderOf, overTimeQuery, type CountRow, type EventFilter, type EventRow } from "./queries";
import { Empty, EventList, Failed, Loading } from "./ui";
import { go, noFilter, usePlace, type Sort } from "./url";

type Unit = "DAY" | "MONTH" | "YEAR";

interface Bar {
  /** "2024-03-12", "2024-03" or "2024". */
  key: string;
  counts: Partial<Record<Family, number>>;
  total: number;
}

interface Chart {
  unit: Unit;
  bars: Bar[];
  undated: number;
}

const order = Object.keys(families) as Family[];

/** The unit after one. */
function next(key: string): string {
  const [y, m, d] = key.split("-").map(Number);
  const t = new Date(Date.UTC(m === undefined ? y + 1 : y, m === undefined ? 0 : d === undefined ? m : m - 1, d === undefined ? 1 : d + 1));
  return t.toISOString().slice(0, key.length);
}

const monthsBetween = (a: string, b: string) => (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));

export function chart(rows: CountRow[], unit: Unit): Chart {
  const byKey = new Map<string, Bar>();
  let undated = 0;
  for (const { keys, count } of rows) {
    const [key, type] = keys;
    if (!key) {
      undated += count;
      continue;
    }
    const bar = byKey.get(key) ?? { key, counts: {}, total: 0 };
    const { family } = eventKind(type);
    bar.counts[family] = (bar.counts[family] ?? 0) + count;
    bar.total += count;
    byKey.set(key, bar);
  }
  const keys = [...byKey.keys()].sort();
  const bars: Bar[] = [];
  if (keys.length) {
    // Gaps are shown as gaps.
    for (let k = keys[0]; k <= keys[keys.length - 1] && bars.length < 4000; k = next(k)) bars.push(byKey.get(k) ?? { key: k, counts: {}, total: 0 });
  }
  return { unit, bars, undated };
}

/** Counts in the unit that suits the period: asked for by month, then finer or coarser. */
function useChart(filter: EventFilter) {
  const byMonth = useAnswer(overTimeQuery, { by: ["MONTH", "TYPE"], filter });
  const months = useMemo(() => byMonth.data && chart(byMonth.data.aggregate, "MONTH"), [byMonth.data]);
  const span = months?.bars.length ? monthsBetween(months.bars[0].key, months.bars[months.bars.length - 1].key) : -1;
  const finer: Unit | undefined = span < 0 ? undefined : span <= 5 ? "DAY" : span > 240 ? "YEAR" : undefined;
  const other = useAnswer(overTimeQuery, finer && { by: [finer, "TYPE"], filter });
  const fine = useMemo(() => (finer && other.data ? chart(other.data.aggregate, finer) : undefined), [finer, other.data]);
  return {
    chart: finer ? fine : months,
    error: byMonth.error ?? other.error,
    again: byMonth.error ? byMonth.again : other.again,
  };
}

function useWidth(): [(e: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(0);
  const watch = useRef<ResizeObserver>(undefined);
  const ref = useCallback((e: HTMLElement | null) => {
    watch.current?.disconnect();
    if (!e) return;
    watch.current = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    watch.current.observe(e);
  }, []);
  return [ref, width];
}

const left = 36;
const right = 8;
const foot = 20;

/** Round steps for the scale at the left. */
function steps(most: number): number[] {
  const rough = most / 3;
  const ten = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = Math.max(1, [1, 2, 5, 10].map((f) => f * ten).find((s) => s >= rough) ?? 1);
  const out = [];
  for (let v = step; v <= most; v += step) out.push(v);
  return out;
}

interface BarsProps {
  data: Chart;
  width: number;
  height: number;
  since?: string;
  until?: string;
  onPeriod: (since: string | undefined, until: string | undefined, done: boolean) => void;
}

function Bars({ data, width, height, since, until, onPeriod }: BarsProps) {
  const { bars } = data;
  const inner = width - left - right;
  const step = inner / bars.length;
  const most = Math.max(1, ...bars.map((b) => b.total));
  const top = 6;
  const plot = height - foot - top;
  const y = (n: number) => top + plot - (plot * n) / most;
  const [dragged, setDragged] = useState<[number, number]>();
  const [hover, setHover] = useState<number>();
  const svg = useRef<SVGSVGElement>(null);
  const length = bars[0]?.key.length ?? 0;

  const first = since ? bars.findIndex((b) => b.key >= since.slice(0, length)) : 0;
  const lastFrom = until ? bars.findLastIndex((b) => b.key <= until.slice(0, length)) : bars.length - 1;
  const [from, to] = dragged ? [Math.min(...dragged), Math.max(...dragged)] : [first, lastFrom];
  const selecting = dragged !== undefined || since !== undefined || until !== undefined;
  const some = from >= 0 && to >= from;

  const index = (e: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    return Math.max(0, Math.min(bars.length - 1, Math.floor((e.clientX - box.left - left) / step)));
  };
  const period = (a: number, b: number, done: boolean) => {
    if (a === 0 && b === bars.length - 1) onPeriod(undefined, undefined, done);
    else onPeriod(bars[a].key, bars[b].key, done);
  };
  const nudge = (end: 0 | 1) => (e: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 10, PageDown: -10 }[e.key] ?? (e.key === "Home" ? -bars.length : e.key === "End" ? bars.length : 0);
    if (!by) return;
    e.preventDefault();
    const a = Math.max(0, from);
    const b = Math.max(0, to);
    if (end === 0) period(Math.max(0, Math.min(b, a + by)), b, true);
    else period(a, Math.min(bars.length - 1, Math.max(a, b + by)), true);
  };
  const x = (i: number) => left + i * step;

  const ticks: { at: number; label: string }[] = [];
  let lastAt = -Infinity;
  let seen = 0;
  for (const [i, b] of bars.entries()) {
    const major = data.unit === "MONTH" ? b.key.endsWith("-01") || bars.length <= 14 : true;
    if (!major || x(i) - lastAt < (data.unit === "MONTH" && bars.length > 14 ? 44 : 78) || x(i) > width - 44) continue;
    lastAt = x(i);
    const year = ticks.length === 0 || bars[seen].key.slice(0, 4) !== b.key.slice(0, 4);
    seen = i;
    ticks.push({ at: x(i), label: data.unit === "MONTH" && bars.length > 14 ? b.key.slice(0, 4) : day(b.key, !year) });
  }
  const told = hover !== undefined ? bars[hover] : undefined;

  return (
    <div className="bars">
      <svg
        ref={svg}
        width={width}
        height={height}
        role="group"
        aria-label={`Events per ${data.unit.toLowerCase()}, ${day(bars[0].key)} to ${day(bars[bars.length - 1].key)}`}
        onPointerDown={(e) => {
          if ((e.target as Element).getAttribute("role") === "slider") return;
          e.currentTarget.setPointerCapture(e.pointerId);
          const i = index(e);
          setDragged([i, i]);
        }}
        onPointerMove={(e) => {
          setHover(index(e));
          if (dragged) setDragged([dragged[0], index(e)]);
        }}
        onPointerUp={() => {
          if (dragged) period(Math.min(...dragged), Math.max(...dragged), true);
          setDragged(undefined);
        }}
        onPointerLeave={() => setHover(undefined)}
      >
        {steps(most).map((v) => (
          <g key={v} className="scale">
            <line x1={left} x2={width - right} y1={y(v)} y2={y(v)} />
            <text x={left - 6} y={y(v) + 3.5} textAnchor="end">{number(v)}</text>
          </g>
        ))}
        {bars.map((b, i) => {
          let base = 0;
          const w = Math.max(1, Math.min(step - (step > 4 ? 1.5 : 0.3), 42));
          const at = x(i) + (step - w) / 2;
          return b.total ? (
            <g key={b.key} className={!selecting || (some && i >= from && i <= to) ? "" : "out"}>
              {order.map((f) => {
                const n = b.counts[f];
                if (!n) return null;
                const y1 = y(base + n);
                const h = y(base) - y1;
                base += n;
                return <rect key={f} x={at} y={y1} width={w} height={h} data-family={f} />;
              })}
            </g>
          ) : null;
        })}
        <line className="axis" x1={left} x2={width - right} y1={top + plot + 0.5} y2={top + plot + 0.5} />
        {ticks.map((t) => (
          <text key={t.at} className="tick" x={t.at} y={height - 5}>{t.label}</text>
        ))}
        {selecting && some && <rect className="brush" x={x(from)} y={top} width={Math.max(2, x(to + 1) - x(from))} height={plot} />}
        {([0, 1] as const).map((end) => {
          const i = end === 0 ? Math.max(0, from) : Math.max(0, to);
          return (
            <rect
              key={end}
              className={selecting && some ? "thumb on" : "thumb"}
              role="slider"
              tabIndex={0}
              aria-label={end === 0 ? "Start of the period" : "End of the period"}
              aria-valuemin={0}
              aria-valuemax={bars.length - 1}
              aria-valuenow={i}
              aria-valuetext={day(bars[i].key)}
              x={x(end === 0 ? i : i + 1) - 3}
              y={top}
              width={6}
              height={plot}
              rx={3}
              onKeyDown={nudge(end)}
              onPointerDown={(e) => {
                e.stopPropagation();
                svg.current!.setPointerCapture(e.pointerId);
                setDragged(end === 0 ? [to, from] : [from, to]);
              }}
            />
          );
        })}
      </svg>
      <p className="told" aria-live="off">
        {told ? (
          <>
            <strong>{day(told.key)}</strong> {number(told.total)} {told.total === 1 ? "event" : "events"}
            {order.filter((f) => told.counts[f]).map((f) => (
              <span key={f} className="dot" data-family={f}>{families[f].toLowerCase()} {number(told.counts[f]!)}</span>
            ))}
          </>
        ) : (
          <>Drag to choose a period{data.undated > 0 && ` · ${number(data.undated)} undated events are not shown`}</>
        )}
      </p>
    </div>
  );
}

/** Everything that the filters select but for the period, with the period as a brush. */
export function Overview({ height = 96 }: { height?: number }) {
  const place = usePlace();
  const { since: _, until: __, ...filter } = filterOf(place);
  const { chart: data, error, again } = useChart(filter);
  const [ref, width] = useWidth();
  return (
    <div ref={ref} className="overview" style={{ minHeight: height }}>
      {error ? (
        <Failed error={error} again={again} />
      ) : !data ? (
        <Loading lines={2} label="Loading the timeline" />
      ) : data.bars.length === 0 ? (
        <p className="told">No dated events{data.undated ? `; ${number(data.undated)} undated` : ""}.</p>
      ) : (
        width > 100 && <Bars data={data} width={width} height={height} since={place.since} until={place.until} onPeriod={(since, until) => go({ since, until })} />
      )}
    </div>
  );
}

export function Timeline() {
  const place = usePlace();
  const filter = filterOf(place);
  const key = JSON.stringify(filter);
  const [pages, setPages] = useState<{ key: string; after?: string; events: EventRow[] }>({ key, events: [] });
  const { sort } = place;
  const at = pages.key === key + sort ? pages : { key: key + sort, events: [] as EventRow[] };
  const answer = useAnswer(eventsQuery, { filter, first: 50, after: at.after, orderBy: orderOf[sort] });
  useEffect(() => setPages({ key: key + sort, events: [] }), [key, sort]);
  const page = answer.data?.events;
  const shown = page ? [...at.events, ...page.nodes] : at.events;
  return (
    <div className="timeline-view">
      <section className="panel">
        <Overview height={200} />
        <Families />
      </section>
      <section className="panel list">
        <header>
          <h2>{page ? `${number(page.totalCount)} ${page.totalCount === 1 ? "event" : "events"}` : "Events"}</h2>
          <label>
            Order{" "}
            <select value={sort} onChange={(e) => go({ sort: e.target.value as Sort })}>
              <option value="latest">latest first</option>
              <option value="earliest">earliest first</option>
              <option value="surest">surest first</option>
            </select>
          </label>
        </header>
        {answer.error ? (
          <Failed error={answer.error} again={answer.again} />
        ) : page && page.totalCount === 0 ? (
          <Empty title="No event is like that.">
            <p>The filters leave nothing over.</p>
            <button type="button" onClick={() => go(noFilter)}>Clear the filters</button>
          </Empty>
        ) : (
          <EventList events={shown} selected={place.selected} />
        )}
        {!page && !answer.error && <Loading lines={8} />}
        {page?.pageInfo.hasNextPage && (
          <button type="button" className="more" disabled={answer.loading} onClick={() => setPages({ key: key + sort, after: page.pageInfo.endCursor ?? undefined, events: shown })}>
            Show 50 more of {number(page.totalCount - shown.length)}
          </button>
        )}
      </section>
    </div>
  );
}

/** What the colours mean. */
function Families() {
  return (
    <ul className="families" aria-label="Colours">
      {order.map((f) => (
        <li key={f} className="dot" data-family={f}>{families[f]}</li>
      ))}
    </ul>
  );
}
