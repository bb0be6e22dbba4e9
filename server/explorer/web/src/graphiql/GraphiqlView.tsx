import { useEditorContext } from "@graphiql/react";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { useEffect, useMemo, useState } from "react";

import guide from "../../../../../docs/api.md?raw";
import { token } from "../api/token";
import { go, url, usePlace } from "../app/location";
import { Page } from "../app/Page";
import { useTheme } from "../app/theme";
import { Loading } from "../parts/Loading";
import { examplesOf } from "./examples";
import "./graphiql.css";
import { Memory } from "./memory";

const examples = examplesOf(guide);

/** Where queries are written: those of the guide, those behind the views, one's own. */
export default function GraphiqlView() {
  const { query: place } = usePlace();
  const here = { query: place.get("query") ?? "", variables: place.get("variables") ?? "" };
  const key = JSON.stringify(here);
  // What the editors began with, and what they have now: only an address that
  // comes from elsewhere makes them begin anew.
  const [began, setBegan] = useState(here);
  const [now, setNow] = useState(key);
  if (key !== now) {
    setNow(key);
    setBegan(here);
  }
  const edit = (part: Partial<typeof here>) => {
    const edited = { ...here, ...part };
    setNow(JSON.stringify(edited));
    go(url("/graphiql", edited), { replace: true, keepScroll: true });
  };
  return (
    <Page title="GraphiQL" className="graphiql-page">
      <Examples />
      <Editor key={JSON.stringify(began)} {...began} onEdit={edit} />
    </Page>
  );
}

function Examples() {
  return (
    <label className="field examples">
      A question to begin with
      <select
        value=""
        onChange={(event) => {
          const example = examples[Number(event.target.value)];
          if (example !== undefined) go(url("/graphiql", { query: example.query }));
        }}
      >
        <option value="">Choose …</option>
        {examples.map((e, i) => (
          <option key={e.title} value={i}>
            {i + 1}. {e.title}
          </option>
        ))}
      </select>
    </label>
  );
}

interface EditorProps {
  query: string;
  variables: string;
  onEdit: (part: { query?: string; variables?: string }) => void;
}

function Editor({ query, variables, onEdit }: EditorProps) {
  const theme = useTheme();
  const fetcher = useMemo(() => createGraphiQLFetcher({ url: "/graphql", fetch: withToken }), []);
  // The address holds what is written; nothing of it stays in the browser.
  const storage = useMemo(() => new Memory(), []);
  // GraphiQL shows its buttons before its editors are loaded, and forgets what is
  // clicked until then: nothing can be clicked before it is heard.
  const [ready, setReady] = useState(false);
  return (
    <>
      {!ready && <Loading what="the editors" />}
      <div className="graphiql-box" inert={!ready}>
        <GraphiQL
          fetcher={fetcher}
          storage={storage}
          query={query === "" ? (examples[0]?.query ?? "") : query}
          variables={variables}
          forcedTheme={theme}
          isHeadersEditorEnabled={false}
          onEditQuery={(text) => {
            onEdit({ query: text });
          }}
          onEditVariables={(text) => {
            onEdit({ variables: text });
          }}
        >
          <GraphiQL.Toolbar>
            {({ prettify, merge, copy }) => (
              <>
                {prettify}
                {merge}
                {copy}
                <Ready onReady={setReady} />
              </>
            )}
          </GraphiQL.Toolbar>
        </GraphiQL>
      </div>
    </>
  );
}

/** Tells when the editors are there that a query is run from and answered in. */
function Ready({ onReady }: { onReady: (ready: boolean) => void }) {
  const { queryEditor, responseEditor } = useEditorContext({ nonNull: true });
  const ready = queryEditor !== null && responseEditor !== null;
  useEffect(() => {
    onReady(ready);
  }, [ready, onReady]);
  return null;
}

const withToken: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  const bearer = token();
  if (bearer !== "") headers.set("Authorization", `Bearer ${bearer}`);
  return fetch(input, { ...init, headers });
};
