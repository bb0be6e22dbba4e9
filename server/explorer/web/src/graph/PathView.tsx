import { Page } from "../app/Page";

export default function PathView() {
  return <Page title="Path">{null}</Page>;
}
