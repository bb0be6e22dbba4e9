import { type DragEvent, type SubmitEvent, useState } from "react";

import { Page } from "../app/Page";
import { useToken } from "../api/token";
import { LoadArticleDocument, type LoadArticleInput } from "../gql/generated";
import { articlesOf } from "../load/inputs";
import { Outcome } from "../load/Outcome";
import { useLoads } from "../load/useLoads";
import { QueryBehind } from "../parts/QueryBehind";

/** Brings articles into the graph: pasted, dropped, or from an address. */
export function LoadView() {
  const token = useToken();
  const { loads, load } = useLoads();
  const [wrong, setWrong] = useState("");
  const busy = loads.some((l) => l.state === "waiting" || l.state === "loading");
  const files = async (all: readonly File[]) => {
    setWrong("");
    try {
      const inputs = await Promise.all(all.map(async (f) => articlesOf(f.name, await f.text())));
      await load(inputs.flat());
    } catch (cause) {
      setWrong(cause instanceof Error ? cause.message : String(cause));
    }
  };
  const example = { input: { title: "…", text: "…" } };
  return (
    <Page title="Load articles" actions={<QueryBehind document={LoadArticleDocument} variables={example} />}>
      {token === "" && (
        <p className="notice" role="note">
          Loading needs the server’s token: set it at the top right, under “Read only”. Without one the graph can only be read.
        </p>
      )}
      <div className="columns">
        <Paste disabled={busy} send={(input) => void load([input])} />
        <div>
          <Drop disabled={busy} take={(all) => void files(all)} />
          <FromAddress disabled={busy} send={(input) => void load([input])} />
        </div>
      </div>
      {wrong !== "" && (
        <p className="failed" role="alert">
          {wrong}
        </p>
      )}
      <Outcome loads={loads} />
    </Page>
  );
}

interface FormProps {
  disabled: boolean;
  send: (input: LoadArticleInput) => void;
}

/** The fields of a form that are filled in. */
function filled(form: HTMLFormElement): LoadArticleInput {
  const entries = [...new FormData(form)].filter(([, value]) => typeof value === "string" && value.trim() !== "");
  return Object.fromEntries(entries);
}

function Paste({ disabled, send }: FormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(filled(event.currentTarget));
  };
  const facts = [
    ["title", "Title"],
    ["publisher", "Publisher"],
    ["author", "Author"],
    ["published", "Published, such as 2031-05-14"],
    ["url", "Address"],
  ] as const;
  return (
    <section>
      <h2>Paste a text</h2>
      <form className="stack" onSubmit={submit}>
        <label htmlFor="load-text">Text</label>
        <textarea id="load-text" name="text" rows={10} required />
        {facts.map(([name, label]) => (
          <div key={name} className="field">
            <label htmlFor={`load-${name}`}>{label}</label>
            <input id={`load-${name}`} name={name} autoComplete="off" />
          </div>
        ))}
        <p>
          <button type="submit" className="primary" disabled={disabled}>
            Load the text
          </button>
        </p>
      </form>
    </section>
  );
}

function Drop({ disabled, take }: { disabled: boolean; take: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take([...event.dataTransfer.files]);
  };
  return (
    <section>
      <h2>Drop files</h2>
      <div
        className={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={drop}
      >
        <label htmlFor="load-files">Text, HTML, or JSON Lines with one article a line; drop them here or choose</label>
        <input
          id="load-files"
          type="file"
          multiple
          disabled={disabled}
          accept=".txt,.html,.htm,.jsonl,.ndjson"
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
          }}
        />
      </div>
    </section>
  );
}

function FromAddress({ disabled, send }: FormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(filled(event.currentTarget));
  };
  return (
    <section>
      <h2>From an address</h2>
      <form className="stack" onSubmit={submit}>
        <label htmlFor="load-address">The server fetches the page from there</label>
        <input id="load-address" name="url" type="url" required placeholder="https://" />
        <p>
          <button type="submit" disabled={disabled}>
            Fetch and load
          </button>
        </p>
      </form>
    </section>
  );
}
