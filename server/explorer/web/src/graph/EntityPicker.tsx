import { type KeyboardEvent, useId, useState } from "react";

import { useLater } from "../app/useLater";
import { useQuery } from "../api/useQuery";
import { count } from "../text/count";
import { GraphPickDocument } from "./generated";
import { kindName } from "./look";
import { endOf } from "./picture";

interface Props {
  label: string;
  // The name of what is chosen now.
  value?: string;
  onPick: (id: string) => void;
}

/** A field that finds an entity while one types. */
export function EntityPicker({ label, value = "", onPick }: Props) {
  const [text, setText] = useState<string>();
  const [active, setActive] = useState(0);
  const list = useId();
  const asked = useLater((text ?? "").trim(), 120);
  const { data } = useQuery(GraphPickDocument, text !== undefined && asked !== "" ? { text: asked } : null);
  const hits = text === undefined ? [] : (data?.entities?.nodes ?? []).flatMap((n) => endOf(n) ?? []);
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    setText(undefined);
    onPick(id);
  };
  const key = (event: KeyboardEvent) => {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move !== 0 && hits.length > 0) {
      event.preventDefault();
      setActive((active + move + hits.length) % hits.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(hits[active]?.id);
    } else if (event.key === "Escape") setText(undefined);
  };
  return (
    <div className="picker">
      <label htmlFor={`${list}-field`}>{label}</label>
      <input
        id={`${list}-field`}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder="A name"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${list}-${active}` : undefined}
        value={text ?? value}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={key}
        onBlur={() => {
          setText(undefined);
        }}
      />
      <ul id={list} role="listbox" aria-label={`${label}: what was found`} hidden={hits.length === 0}>
        {hits.map((hit, i) => (
          <li
            key={hit.id}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === active}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(hit.id);
            }}
          >
            <span className="hit-kind">{kindName(hit.kind)}</span>
            <span className="hit-name" dir="auto">
              {hit.name}
            </span>
            <span className="hit-detail">{count(hit.claimCount, "claim")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
