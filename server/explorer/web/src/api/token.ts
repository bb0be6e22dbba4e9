import { useSyncExternalStore } from "react";

// The token stays in this tab's session and goes with it.
const key = "claimgraph.token";
const changed = new EventTarget();

export function token(): string {
  return window.sessionStorage.getItem(key) ?? "";
}

export function setToken(value: string): void {
  if (value === "") window.sessionStorage.removeItem(key);
  else window.sessionStorage.setItem(key, value);
  changed.dispatchEvent(new Event("changed"));
}

export function useToken(): string {
  return useSyncExternalStore((f) => {
    changed.addEventListener("changed", f);
    return () => {
      changed.removeEventListener("changed", f);
    };
  }, token);
}
