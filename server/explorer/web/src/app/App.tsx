import { Suspense, lazy, useEffect, useRef } from "react";

import { ArticleView } from "../views/ArticleView";
import { ClaimView } from "../views/ClaimView";
import { DisputesView } from "../views/DisputesView";
import { EntityView } from "../views/EntityView";
import { LoadView } from "../views/LoadView";
import { SearchView } from "../views/SearchView";
import { VoicesView } from "../views/VoicesView";
import { Loading } from "../parts/Loading";
import { Boundary } from "./Boundary";
import { Layout } from "./Layout";
import { Link } from "./Link";
import { usePlace } from "./location";
import { Page } from "./Page";
import { type Route, routeOf, to } from "./routes";

// What few need comes when it is opened.
const GraphView = lazy(() => import("../graph/GraphView"));
const PathView = lazy(() => import("../graph/PathView"));
const GraphiqlView = lazy(() => import("../graphiql/GraphiqlView"));

export function App() {
  const { path } = usePlace();
  const route = routeOf(path);
  const main = useArrival(path);
  return (
    <Layout main={main} view={route.view}>
      <Boundary key={path}>
        <Suspense fallback={<Loading what="the view" />}>
          <View route={route} />
        </Suspense>
      </Boundary>
    </Layout>
  );
}

/** Takes the keyboard to the new view, as loading a page would. */
function useArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return main;
}

function View({ route }: { route: Route }) {
  switch (route.view) {
    case "search":
      return <SearchView />;
    case "entity":
      return <EntityView id={route.id} key={route.id} />;
    case "article":
      return <ArticleView id={route.id} key={route.id} />;
    case "claim":
      return <ClaimView id={route.id} key={route.id} />;
    case "voices":
      return <VoicesView />;
    case "disputes":
      return <DisputesView />;
    case "load":
      return <LoadView />;
    case "graph":
      return <GraphView />;
    case "path":
      return <PathView />;
    case "graphiql":
      return <GraphiqlView />;
    case "missing":
      return <Missing />;
  }
}

function Missing() {
  return (
    <Page title="Not here">
      <p>
        There is no view at this address. <Link to={to.search()}>Search instead</Link>.
      </p>
    </Page>
  );
}
