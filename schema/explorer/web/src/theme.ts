// Light and dark. styles.css has every colour; the canvas reads them from there.
import { useMemo, useSyncExternalStore } from "react";
import { families, type Family } from "./kinds";

export type Theme = "system" | "light" | "dark";
const key = "backchannel:theme";
const listeners = new Set<() => void>();
const dark = matchMedia("(prefers-color-scheme: dark)");
const tell = () => {
  for (const l of listeners) l();
};
dark.addEventListener("change", tell);

function stored(): Theme {
  try {
    const t = localStorage.getItem(key);
    return t === "light" || t === "dark" ? t : "system";
  } catch {
    return "system"; // storage may be forbidden
  }
}

let theme = stored();
apply();

function apply(): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function setTheme(t: Theme): void {
  theme = t;
  apply();
  try {
    localStorage.setItem(key, t);
  } catch {
    // It holds for this visit then.
  }
  tell();
}

const subscribe = (l: () => void) => (listeners.add(l), () => listeners.delete(l));
export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => theme);
export const useIsDark = (): boolean => useSyncExternalStore(subscribe, () => (theme === "system" ? dark.matches : theme === "dark"));

const plain = ["page", "ink", "muted", "line", "accent", "warn", "object", "person", "country", "organization", "officeKind", "place"] as const;

export type Colours = Record<(typeof plain)[number] | Family | `${Family}Soft` | `${Family}Mark`, string>;

/** The colours of styles.css as a canvas needs them. */
export function useColours(): Colours {
  const isDark = useIsDark();
  return useMemo(() => {
    const probe = document.createElement("span");
    document.body.append(probe);
    const resolve = (name: string) => {
      probe.style.color = `var(--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)})`;
      return getComputedStyle(probe).color;
    };
    const out: Record<string, string> = {};
    for (const name of plain) out[name] = resolve(name);
    for (const f of Object.keys(families)) {
      out[f] = resolve(`f-${f}`);
      out[`${f}Mark`] = resolve(`c-${f}`);
      out[`${f}Soft`] = resolve(`f-${f}-soft`);
    }
    probe.remove();
    return out as Colours;
    // Resolving depends on the theme alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isDark]);
}
