import { useSyncExternalStore } from "react";

import { useTheme } from "../app/theme";
import { type Palette, dark, light } from "./look";

const system = () => window.matchMedia("(prefers-color-scheme: dark)");

/** The palette of the theme, also when the system changes it. */
export function usePalette(): Palette {
  const wanted = useTheme();
  const night = useSyncExternalStore(
    (f) => {
      const media = system();
      media.addEventListener("change", f);
      return () => {
        media.removeEventListener("change", f);
      };
    },
    () => system().matches,
  );
  return wanted === "dark" || (wanted === "system" && night) ? dark : light;
}
