import { type KeyboardEvent, useState } from "react";

import { useQuery } from "../api/useQuery";
import { GraphRelationsDocument, type Modality } from "./generated";
import type { Picture } from "./picture";
import type { Filters } from "./state";

interface Props {
  value: Filters;
  picture: Picture;
  onChange: (filters: Filters) => void;
}

const modalities: readonly { value: Modality; name: string }[] = [
  { value: "FACT", name: "fact" },
  { value: "REPORTED", name: "reported" },
  { value: "PLANNED", name: "planned" },
  { value: "DESIRED", name: "desired" },
  { value: "CONDITIONAL", name: "conditional" },
  { value: "OPINION", name: "opinion" },
];

/** Which claims are followed and drawn. */
export function Filter({ value, picture, onChange }: Props) {
  const { data } = useQuery(GraphRelationsDocument, {});
  const relations = (data?.relations ?? []).map((r) => ({ value: r.term, name: r.label }));
  const { relations: chosen, modalities: modes, speakers, when } = value;
  const plain: Filters = { relations: [], modalities: [], speakers: [], when: "" };
  const any = chosen.length + modes.length + speakers.length > 0 || when !== "";
  const set = (part: Partial<Filters>) => {
    onChange({ relations: chosen, modalities: modes, speakers, when, ...part });
  };
  return (
    <div className="graph-bar" role="group" aria-label="Filters">
      <Choice name="Relation" all={relations} chosen={chosen} onChange={(relations) => { set({ relations }); }} />
      <Choice name="Modality" all={modalities} chosen={modes} onChange={(modalities) => { set({ modalities }); }} />
      <Choice name="Speaker" all={useSpeakers(picture, speakers)} chosen={speakers} onChange={(speakers) => { set({ speakers }); }} />
      <Time key={when} value={when} onChange={(when) => { set({ when }); }} />
      {any && (
        <button type="button" onClick={() => { onChange(plain); }}>
          Clear the filters
        </button>
      )}
    </div>
  );
}

interface Option<Value extends string> {
  value: Value;
  name: string;
}

interface ChoiceProps<Value extends string> {
  name: string;
  all: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

function Choice<Value extends string>({ name, all, chosen, onChange }: ChoiceProps<Value>) {
  return (
    <details className="choice">
      <summary>{chosen.length === 0 ? name : `${name} (${chosen.length})`}</summary>
      <fieldset>
        <legend className="unseen">{name}</legend>
        {all.length === 0 && <p className="hint">None in the picture yet.</p>}
        {all.map((o) => (
          <label key={o.value}>
            <input
              type="checkbox"
              checked={chosen.includes(o.value)}
              onChange={(event) => {
                onChange(event.target.checked ? [...chosen, o.value] : chosen.filter((c) => c !== o.value));
              }}
            />{" "}
            {o.name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function Time({ value, onChange }: { value: string; onChange: (when: string) => void }) {
  const [text, setText] = useState(value);
  const done = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <label className="field">
      Time
      <input
        value={text}
        size={12}
        placeholder="2030/2031-05"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onBlur={done}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === "Enter") done();
        }}
      />
    </label>
  );
}

/**
 * The speakers to choose from: those of the claims drawn, and those drawn before
 * a speaker was chosen, so that another one can be added.
 */
function useSpeakers(picture: Picture, chosen: readonly string[]): Option<string>[] {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const fresh = new Map(known);
  for (const edge of picture.edges.values()) {
    for (const claim of edge.claims) {
      const entity = claim.attribution?.entity;
      if (entity !== null && entity !== undefined) fresh.set(entity.id, entity.name);
    }
  }
  if (fresh.size !== known.size) setKnown(fresh);
  const names = new Map([...chosen.map((id) => [id, id] as const), ...fresh]);
  return [...names].map(([value, name]) => ({ value, name })).sort((a, b) => a.name.localeCompare(b.name));
}
