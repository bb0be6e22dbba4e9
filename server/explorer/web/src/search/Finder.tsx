import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import { go, usePlace } from "../app/location";
import { to } from "../app/routes";
import { useLater } from "../app/useLater";
import { useQuery } from "../api/useQuery";
import { FindDocument, FindWordsDocument } from "../gql/generated";
import { type Hit, hitsOf, wordHitsOf } from "./hits";
import { HitLine } from "./HitLine";

const typing = 120; // ms between keys before the server is asked

/** The one field: it answers while one types, and is led by the keyboard. */
export function Finder() {
  const place = usePlace();
  const wanted = place.path === "/" ? (place.query.get("q") ?? "") : "";
  const [text, setText] = useState(wanted);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const asked = useLater(text.trim(), typing);
  const question = open && asked !== "";
  const { data: names } = useQuery(FindDocument, question ? { text: asked, first: 7 } : null);
  const { data: words } = useQuery(FindWordsDocument, question ? { text: asked, first: 4 } : null);
  const hits = [...(names ? hitsOf(names) : []), ...(words ? wordHitsOf(words) : [])];
  useFollow(wanted, setText);
  useSlash(field);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (hit: Hit | undefined) => {
    close();
    if (hit === undefined) go(to.search(text.trim()));
    else {
      setText("");
      go(hit.to);
    }
  };
  const key = (event: KeyboardEvent) => {
    const steps = moves(event.key, active, hits.length);
    if (steps !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(steps);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(hits[active]);
    } else if (event.key === "Escape") {
      if (!open) setText("");
      close();
    }
  };
  const shown = open && hits.length > 0;
  return (
    <search className="finder">
      <label htmlFor={`${list}-field`} className="unseen">
        Search names, articles and claims
      </label>
      <input
        id={`${list}-field`}
        ref={field}
        type="search"
        role="combobox"
        placeholder="Search names, articles, claims  ( / )"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={key}
        onBlur={close}
      />
      <ul id={list} role="listbox" aria-label="What was found" hidden={!shown}>
        {shown &&
          hits.map((hit, i) => (
            <li
              key={hit.id}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === active}
              // The field would lose the focus, and the list with it, before the click.
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                choose(hit);
              }}
            >
              <HitLine hit={hit} />
            </li>
          ))}
      </ul>
    </search>
  );
}

/** Where a key leads in a list of so many; undefined when it leads nowhere. */
function moves(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return active + 1 >= count ? -1 : active + 1;
  if (key === "ArrowUp") return active < 0 ? count - 1 : active - 1;
  return undefined;
}

/** The field shows what the address asks for when that changes. */
function useFollow(wanted: string, setText: (text: string) => void) {
  useEffect(() => {
    setText(wanted);
  }, [wanted, setText]);
}

/** "/" goes to the field, except where one writes. */
function useSlash(field: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const key = (event: globalThis.KeyboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]") !== null;
      if (event.key !== "/" || writing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("keydown", key);
    };
  }, [field]);
}
