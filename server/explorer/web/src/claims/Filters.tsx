import { useEffect, useId, useRef, useState } from "react";

import { Link } from "../app/Link";
import { type QueryValue, changed, go, url, usePlace } from "../app/location";
import { badgesOf } from "./badges";
import { type Chosen, isDate, modalities } from "./filter";

/** One thing to choose, with the words for it. */
export interface Choice {
  value: string;
  name: string;
}

interface Props {
  chosen: Chosen;
  relations: Choice[];
  speakers: Choice[];
  publishers: string[];
}

/** Narrows the claims; every choice is in the address. */
export function Filters({ chosen, relations, speakers, publishers }: Props) {
  const here = usePlace();
  const set = (values: Readonly<Record<string, QueryValue>>) => {
    go(changed(here, values), { keepScroll: true });
  };
  const toggled = modalities.filter((m) => chosen.modalities.includes(m));
  return (
    <form
      className="filters"
      aria-label="Which claims"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Select name="Relation" value={chosen.relation} choices={relations} set={(relation) => { set({ relation }); }} />
      <Select name="Speaker" value={chosen.speaker} choices={speakers} set={(speaker) => { set({ speaker }); }} />
      <Select name="Publisher" value={chosen.publisher} choices={publishers.map((p) => ({ value: p, name: p }))} set={(publisher) => { set({ publisher }); }} />
      <DateField name="Happened from" value={chosen.from} set={(from) => { set({ from }); }} />
      <DateField name="until" value={chosen.to} set={(to) => { set({ to }); }} />
      <fieldset>
        <legend>Taken as</legend>
        {modalities.map((m) => {
          const [badge] = badgesOf({ modality: m, polarity: "POSITIVE", certainty: "CERTAIN" });
          const on = chosen.modalities.includes(m);
          const next = on ? toggled.filter((x) => x !== m) : [...toggled, m];
          return (
            <button key={m} type="button" className="chip" aria-pressed={on} title={badge?.title} onClick={() => { set({ modality: next }); }}>
              {badge?.word}
            </button>
          );
        })}
        <button
          type="button"
          className="chip"
          aria-pressed={chosen.polarity === "NEGATIVE"}
          onClick={() => { set({ polarity: chosen.polarity === "NEGATIVE" ? null : "NEGATIVE" }); }}
        >
          denied
        </button>
      </fieldset>
      {here.query.size > 0 && (
        <Link to={url(here.path)} keepScroll className="clear">
          Clear
        </Link>
      )}
    </form>
  );
}

interface SelectProps {
  name: string;
  value: string;
  choices: Choice[];
  set: (value: string) => void;
}

function Select({ name, value, choices, set }: SelectProps) {
  const id = useId();
  // What a copied link chooses is shown even where the list does not have it.
  const known = value === "" || choices.some((c) => c.value === value);
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => { set(event.target.value); }}>
        <option value="">any</option>
        {!known && <option value={value}>{value}</option>}
        {choices.map((c) => (
          <option key={c.value} value={c.value}>
            {c.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function DateField({ name, value, set }: { name: string; value: string; set: (value: string) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    if (field.current !== null) field.current.value = value;
  }, [value]);
  const settle = () => {
    const text = field.current?.value.trim() ?? "";
    const good = text === "" || isDate(text);
    setWrong(!good);
    if (good && text !== value) set(text);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        ref={field}
        className="date"
        placeholder="2031-05"
        defaultValue={value}
        aria-invalid={wrong}
        title="A year, month or day: 2031, 2031-05, 2031-05-14"
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
      />
      {wrong && (
        <span className="wrong" role="alert">
          a year, month or day
        </span>
      )}
    </div>
  );
}
