import { type SubmitEvent, useEffect, useRef, useState } from "react";

import { forget } from "../api/useQuery";
import { setToken, useToken } from "../api/token";

/** Where the reader gives the token that changes need. */
export function TokenField() {
  const kept = useToken();
  const [text, setText] = useState(kept);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: MouseEvent) => {
      if (box.current !== null && !box.current.contains(event.target as Node)) box.current.open = false;
    };
    document.addEventListener("click", close);
    return () => {
      document.removeEventListener("click", close);
    };
  }, []);
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    setToken(text.trim());
    forget();
    if (box.current !== null) box.current.open = false;
  };
  return (
    <details
      className="token"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === "Escape" && box.current !== null) box.current.open = false;
      }}
    >
      <summary className="quiet">{kept === "" ? "Read only" : "Token set"}</summary>
      <form onSubmit={keep}>
        <label htmlFor="token">Token</label>
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <p className="hint">Loading articles and judging need the server’s token. It is kept in this tab only.</p>
        <div className="row">
          <button type="submit">Keep</button>
          {kept !== "" && (
            <button
              type="button"
              onClick={() => {
                setText("");
                setToken("");
                forget();
              }}
            >
              Forget
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
