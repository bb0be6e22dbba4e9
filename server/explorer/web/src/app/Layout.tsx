import type { ReactNode, RefObject } from "react";

import { Finder } from "../search/Finder";
import { Link } from "./Link";
import type { Route } from "./routes";
import { to } from "./routes";
import { ThemeSwitch } from "./ThemeSwitch";
import { TokenField } from "./TokenField";

interface Props {
  main: RefObject<HTMLElement | null>;
  view: Route["view"];
  children: ReactNode;
}

const views: { view: Route["view"]; name: string; to: string }[] = [
  { view: "graph", name: "Graph", to: to.graph() },
  { view: "path", name: "Path", to: to.path() },
  { view: "voices", name: "Who says what", to: to.voices() },
  { view: "disputes", name: "Disputes", to: to.disputes() },
  { view: "load", name: "Load", to: to.load() },
  { view: "graphiql", name: "GraphiQL", to: "/graphiql" },
];

/** What stands around every view. */
export function Layout({ main, view, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="top">
        <Link to={to.search()} className="brand" aria-label="claimgraph, start page">
          <img src="/icon.svg" alt="" width="26" height="26" />
          <span>claimgraph</span>
        </Link>
        <Finder />
        <nav aria-label="Views">
          <ul>
            {views.map((v) => (
              <li key={v.view}>
                <Link to={v.to} aria-current={v.view === view ? "page" : undefined}>
                  {v.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="tools">
          <TokenField />
          <ThemeSwitch />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
