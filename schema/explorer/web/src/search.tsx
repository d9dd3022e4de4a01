// The one search box: a combobox that suggests while one types.
import { useEffect, useId, useRef, useState } from "react";
import { ask, Failure } from "./api";
import { day, list } from "./format";
import { eventKind, kinds } from "./kinds";
import { searchQuery, type Hit } from "./queries";
import { Icon, KindMark } from "./ui";

interface Props {
  onChoose: (hit: Hit) => void;
  label: string;
  placeholder: string;
  kinds?: string[];
  autoFocus?: boolean;
  /** Takes the keyboard's "/". */
  main?: boolean;
}

/** What a hit is called: an event by what happened, not by its type alone. */
export function hitTitle(h: Hit): string {
  if (h.kind !== "EVENT" || !h.node.type) return h.label;
  const kind = eventKind(h.node.type);
  const who = list((h.node.agents ?? []).map((a) => a.name), 2);
  const to = list((h.node.targets ?? []).map((a) => a.name), 2);
  return `${who} ${to ? `${kind.verb} ${to}` : kind.alone}`;
}

function hitNote(h: Hit): string {
  if (h.kind === "EVENT") return h.matched;
  if (h.kind === "ARTICLE") return [h.node.publisher, h.node.published && day(h.node.published)].filter(Boolean).join(", ");
  return h.matched !== h.label ? h.matched : "";
}

export function Search({ onChoose, label, placeholder, kinds: only, autoFocus, main }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const [hits, setHits] = useState<Hit[]>([]);
  const [state, setState] = useState<"idle" | "busy" | "done" | "failed">("idle");
  const [failure, setFailure] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const words = text.trim();

  useEffect(() => {
    if (!words) {
      setHits([]);
      setState("idle");
      return;
    }
    const abort = new AbortController();
    setState("busy");
    // Whoever types wants an answer to the whole word.
    const wait = setTimeout(() => {
      ask(searchQuery, { text: words, first: 10, kinds: only }, abort.signal).then(
        ({ search }) => {
          setHits(search);
          setActive(search.length ? 0 : -1);
          setState("done");
        },
        (e: unknown) => {
          if (abort.signal.aborted) return;
          setHits([]);
          setFailure(e instanceof Failure ? `${e.message} ${e.advice}` : String(e));
          setState("failed");
        },
      );
    }, 140);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
    // The kinds that a box offers never change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words]);

  useEffect(() => {
    if (!main) return;
    const key = (e: KeyboardEvent) => {
      const at = e.target as HTMLElement;
      if (e.key !== "/" || e.ctrlKey || e.metaKey || at.closest("input, textarea, select, [contenteditable], .graphiql-container")) return;
      e.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, [main]);

  const choose = (h: Hit) => {
    setText("");
    setOpen(false);
    input.current?.blur();
    onChoose(h);
  };

  const shown = open && words !== "";
  return (
    <div className="search" onBlur={(e) => !e.currentTarget.contains(e.relatedTarget as Node | null) && setOpen(false)}>
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        onChange={(e) => {
          setText(e.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={(e) => {
          if (e.key === "ArrowDown" || e.key === "ArrowUp") {
            e.preventDefault();
            setOpen(true);
            if (hits.length) setActive((a) => (a + (e.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
          } else if (e.key === "Enter" && shown && state === "done" && hits[active]) {
            e.preventDefault();
            choose(hits[active]);
          } else if (e.key === "Escape") {
            if (text) setText("");
            else input.current?.blur();
          }
        }}
      />
      {main && !text && <kbd aria-hidden="true">/</kbd>}
      {text && (
        <button type="button" className="bare" aria-label="Clear the search" onClick={() => (setText(""), input.current?.focus())}>
          <Icon name="close" />
        </button>
      )}
      <div className="suggestions" hidden={!shown}>
        <ul role="listbox" id={`${id}-list`} aria-label="Suggestions">
          {hits.map((h, i) => (
            <li
              key={h.node.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === active}
              onMouseEnter={() => setActive(i)}
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => choose(h)}
            >
              <KindMark kind={h.kind} family={h.node.type && eventKind(h.node.type).family} />
              <span className="hit">
                <span className="title">{hitTitle(h)}</span>
                {hitNote(h) && <span className="note">{hitNote(h)}</span>}
              </span>
              <span className="kind">{h.kind === "EVENT" && h.node.date ? day(h.node.date) : kinds[h.kind].one}</span>
            </li>
          ))}
        </ul>
        <p role="status">
          {state === "busy" && hits.length === 0 && "Searching…"}
          {state === "done" && hits.length === 0 && `Nothing is called “${words}”, and no sentence has these words. Try a surname, a country, or fewer letters.`}
          {state === "failed" && failure}
        </p>
      </div>
    </div>
  );
}
