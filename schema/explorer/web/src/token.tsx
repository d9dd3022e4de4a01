// The reader's token, where the server wants one. It is kept for the tab alone.
import { useState, useSyncExternalStore } from "react";

const key = "backchannel:token";
const listeners = new Set<() => void>();
let token = stored();
let wanted = false;

function stored(): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

const tell = () => {
  for (const l of listeners) l();
};

/** The header that a request needs. */
export const authorization = (): Record<string, string> => (token ? { Authorization: `Bearer ${token}` } : {});

/** Says that the server refused a request for want of a token, or of a better one. */
export function wantToken(): void {
  wanted = true;
  tell();
}

function setToken(t: string): void {
  token = t.trim();
  wanted = false;
  try {
    sessionStorage.setItem(key, token);
  } catch {
    // It holds until the page is left then.
  }
  tell();
}

const subscribe = (l: () => void) => (listeners.add(l), () => listeners.delete(l));
/** Changes with the token, so that what was refused is asked again. */
export const useToken = (): string => useSyncExternalStore(subscribe, () => token);

export function TokenForm() {
  const isWanted = useSyncExternalStore(subscribe, () => wanted);
  const [text, setText] = useState("");
  if (!isWanted) return null;
  return (
    <form
      className="banner"
      role="alert"
      onSubmit={(e) => {
        e.preventDefault();
        setToken(text);
        setText("");
      }}
    >
      <label htmlFor="token">{token ? "This token does not have the right to do that. Another token:" : "This server wants a token. Whoever runs it can give you one:"}</label>
      <input id="token" type="password" value={text} autoComplete="off" onChange={(e) => setText(e.target.value)} />
      <button type="submit" className="primary" disabled={!text.trim()}>Use it</button>
    </form>
  );
}
