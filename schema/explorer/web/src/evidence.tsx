// Sentences in their article, with the words marked. Offsets count Unicode code
// points, JavaScript's strings UTF-16 units, hence the arrays.
import { useMemo, useState } from "react";
import { day, webAddress } from "./format";
import type { Article, Evidence, Named } from "./queries";
import { Confidence, Link } from "./ui";

interface Mark {
  start: number;
  end: number;
  node?: Named;
}

interface Piece {
  text: string;
  mark?: Mark;
}

/** Splits paragraphs into marked and unmarked pieces; overlapping marks after the first are dropped. */
export function paragraphs(text: string, marks: Mark[], only?: { start: number; end: number }): { pieces: Piece[]; start: number }[] {
  const chars = Array.from(text);
  const out: { pieces: Piece[]; start: number }[] = [];
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let start = 0;
  while (start < chars.length) {
    let end = start;
    while (end < chars.length && chars[end] !== "\n") end++;
    if (end > start && (!only || (start <= only.end && end >= only.start))) {
      const pieces: Piece[] = [];
      let at = start;
      for (const m of sorted) {
        const from = Math.max(m.start, at);
        const to = Math.min(m.end, end);
        if (from >= to || (m.node && m.start < at)) continue;
        if (from > at) pieces.push({ text: chars.slice(at, from).join("") });
        pieces.push({ text: chars.slice(from, to).join(""), mark: m });
        at = to;
      }
      if (at < end) pieces.push({ text: chars.slice(at, end).join("") });
      out.push({ pieces, start });
    }
    start = end + 1;
  }
  return out;
}

export function Text({ text, marks, only }: { text: string; marks: Mark[]; only?: { start: number; end: number } }) {
  const parts = useMemo(() => paragraphs(text, marks, only), [text, marks, only]);
  return (
    <div className="text">
      {parts.map((p) => (
        <p key={p.start}>
          {p.pieces.map((piece, i) =>
            !piece.mark ? (
              piece.text
            ) : piece.mark.node ? (
              <Link key={i} to={{ selected: piece.mark.node.id }} className="mention" title={piece.mark.node.name}>{piece.text}</Link>
            ) : (
              <mark key={i}>{piece.text}</mark>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

export function Source({ article }: { article: Article }) {
  const url = webAddress(article.url);
  return (
    <p className="source">
      <Link to={{ selected: article.id }} className="headline">{article.title || article.name}</Link>
      <span className="meta">
        {[article.publisher, article.published && day(article.published), article.byline].filter(Boolean).join(" · ")}
        {url && (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noopener noreferrer nofollow">original page</a>
          </>
        )}
      </span>
    </p>
  );
}

/** Evidence by article: each article once, with all its passages marked. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const articles = new Map<string, Evidence[]>();
  for (const e of evidence) articles.set(e.article.id, [...(articles.get(e.article.id) ?? []), e]);
  return (
    <div className="evidence">
      {[...articles.values()].map((es) => (
        <Passages key={es[0].article.id} evidence={es} />
      ))}
    </div>
  );
}

function Passages({ evidence }: { evidence: Evidence[] }) {
  const [whole, setWhole] = useState(false);
  const { article } = evidence[0];
  const first = evidence[0];
  const marks = useMemo(() => evidence.map(({ start, end }) => ({ start, end })), [evidence]);
  const surest = Math.max(...evidence.map((e) => e.confidence));
  return (
    <article className="passages">
      <Source article={article} />
      {article.text ? (
        <>
          {whole ? (
            <Text text={article.text} marks={marks} />
          ) : (
            evidence.map((e) => <Text key={`${e.start}-${e.end}`} text={article.text!} marks={marks} only={e} />).slice(0, sameParagraph(article.text, evidence) ? 1 : undefined)
          )}
          <button type="button" className="bare small" aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? "Show the passage alone" : "Show the whole article"}</button>
        </>
      ) : (
        evidence.map((e) => (
          <blockquote key={`${e.start}-${e.end}`} className="text"><p><mark>{e.text}</mark></p></blockquote>
        ))
      )}
      <p className="meta reading">
        <Confidence value={surest} /> <span>read by {first.extractor}</span>
        {evidence.length > 1 && <span>{evidence.length} passages</span>}
      </p>
    </article>
  );
}

function sameParagraph(text: string, evidence: Evidence[]): boolean {
  const chars = Array.from(text);
  const from = Math.min(...evidence.map((e) => e.start));
  const to = Math.max(...evidence.map((e) => e.end));
  return !chars.slice(from, to).includes("\n");
}
