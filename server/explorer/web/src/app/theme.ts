import { useSyncExternalStore } from "react";

/** What the reader wants: the system's choice, or one of the two. */
export type Theme = "system" | "light" | "dark";

const key = "claimgraph.theme";
const changed = new EventTarget();

export function theme(): Theme {
  const kept = window.localStorage.getItem(key);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Puts the reader's choice on the document, where the styles see it. */
export function showTheme(): void {
  const wanted = theme();
  if (wanted === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
}

export function setTheme(wanted: Theme): void {
  if (wanted === "system") window.localStorage.removeItem(key);
  else window.localStorage.setItem(key, wanted);
  showTheme();
  changed.dispatchEvent(new Event("changed"));
}

export function useTheme(): Theme {
  return useSyncExternalStore((f) => {
    changed.addEventListener("changed", f);
    return () => {
      changed.removeEventListener("changed", f);
    };
  }, theme);
}
