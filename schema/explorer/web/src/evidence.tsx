// Sentences in their article, with the words marked.
import { Fragment, useMemo, useState, type ReactNode } from "react";
import { day, webAddress } from "./format";
import { inOneParagraph, paragraphs, type Span } from "./marks";
import type { Article, Evidence, Named } from "./queries";
import { Confidence, Link } from "./ui";

/** A passage to mark, or a name that leads to its node. */
export interface Mark extends Span {
  node?: Named;
  /** Finds its style. */
  className?: string;
  title?: string;
}

/** A text with its marks. It is text whatever it contains: it never becomes markup. */
export function Text({ text, marks, only }: { text: string; marks: Mark[]; only?: Span }) {
  const parts = useMemo(() => paragraphs(text, marks, only), [text, marks, only]);
  return (
    <div className="text">
      {parts.map((p) => (
        <p key={p.start}>
          {p.pieces.map((piece, i) => {
            const passage = piece.marks.find((m) => !m.node && !m.className);
            let shown: ReactNode = piece.text;
            // A name lies within its sentence; of names that overlap, the longest is shown.
            const name = piece.marks.find((m) => m.node || m.className);
            if (name?.node) shown = <Link to={{ selected: name.node.id }} className="mention" title={name.node.name}>{shown}</Link>;
            else if (name) shown = <span className={name.className} title={name.title}>{shown}</span>;
            if (passage) shown = <mark title={passage.title}>{shown}</mark>;
            return <Fragment key={i}>{shown}</Fragment>;
          })}
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
            evidence.map((e) => <Text key={`${e.start}-${e.end}`} text={article.text!} marks={marks} only={e} />).slice(0, inOneParagraph(article.text, { start: Math.min(...evidence.map((e) => e.start)), end: Math.max(...evidence.map((e) => e.end)) }) ? 1 : undefined)
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
