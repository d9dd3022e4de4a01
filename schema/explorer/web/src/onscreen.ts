// Which nodes the view shows, so that exactly those are exported.
import { useEffect, useSyncExternalStore } from "react";

let shown: string[] | undefined;
const listeners = new Set<() => void>();

function show(ids: string[] | undefined): void {
  if (shown === ids) return;
  shown = ids;
  for (const l of listeners) l();
}

/** Says what this view shows, for as long as it does. */
export function useOnScreen(ids: string[] | undefined): void {
  useEffect(() => {
    show(ids);
    return () => show(undefined);
  }, [ids]);
}

const subscribe = (l: () => void) => (listeners.add(l), () => listeners.delete(l));
/** What the view shows; undefined where it does not know yet. */
export const useShown = (): string[] | undefined => useSyncExternalStore(subscribe, () => shown);
