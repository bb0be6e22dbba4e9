import { type Theme, setTheme, useTheme } from "./theme";

const next: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const sign: Record<Theme, string> = { system: "◐", light: "☀", dark: "☾" };

/** Goes round: the system's colors, light, dark. */
export function ThemeSwitch() {
  const theme = useTheme();
  return (
    <button
      type="button"
      className="quiet icon"
      title={`Colors: ${theme}`}
      aria-label={`Colors: ${theme}; change to ${next[theme]}`}
      onClick={() => {
        setTheme(next[theme]);
      }}
    >
      <span aria-hidden="true">{sign[theme]}</span>
    </button>
  );
}
