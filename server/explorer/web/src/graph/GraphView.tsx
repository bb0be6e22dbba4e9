import { Page } from "../app/Page";

export default function GraphView() {
  return <Page title="Graph">{null}</Page>;
}
