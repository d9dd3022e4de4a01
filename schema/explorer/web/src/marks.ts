// Where marks lie in a text. Offsets count Unicode code points, JavaScript's
// strings UTF-16 units, hence the arrays.

export interface Span {
  start: number;
  end: number;
}

export interface Piece<M extends Span> {
  text: string;
  /** All that cover it, the longest first. */
  marks: M[];
}

export interface Paragraph<M extends Span> {
  /** In the text. */
  start: number;
  pieces: Piece<M>[];
}

/** Parts the paragraphs of a text at every end of a mark; with only, the paragraphs that it touches. */
export function paragraphs<M extends Span>(text: string, marks: M[], only?: Span): Paragraph<M>[] {
  const chars = Array.from(text);
  const sorted = marks.filter((m) => m.start < m.end).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const ends = [...new Set(sorted.flatMap((m) => [m.start, m.end]))].sort((a, b) => a - b);
  const out: Paragraph<M>[] = [];
  for (let start = 0, end; start < chars.length; start = end + 1) {
    for (end = start; end < chars.length && chars[end] !== "\n"; ) end++;
    if (end === start || (only && (start > only.end || end < only.start))) continue;
    const cuts = [start, ...ends.filter((e) => e > start && e < end), end];
    out.push({
      start,
      pieces: cuts.slice(1).map((to, i) => ({ text: chars.slice(cuts[i], to).join(""), marks: sorted.filter((m) => m.start < to && m.end > cuts[i]) })),
    });
  }
  return out;
}

/** Whether a span stays within one paragraph. */
export const inOneParagraph = (text: string, { start, end }: Span): boolean => !Array.from(text).slice(start, end).includes("\n");
