import { Link } from "../app/Link";
import { to } from "../app/routes";

interface Props {
  document: { toString(): string };
  variables: unknown;
}

/** Opens the query of a view where it can be read and changed. */
export function QueryBehind({ document, variables }: Props) {
  return (
    <Link className="query-behind" to={to.graphiql(document.toString(), variables)}>
      The query behind this
    </Link>
  );
}
