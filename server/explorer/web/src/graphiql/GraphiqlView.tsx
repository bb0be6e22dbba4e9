import { Page } from "../app/Page";

export default function GraphiqlView() {
  return <Page title="GraphiQL">{null}</Page>;
}
