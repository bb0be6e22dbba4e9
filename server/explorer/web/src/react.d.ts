import "react";

declare module "react" {
  // Custom properties of the style sheet.
  // An index signature is what merging takes; a type alias cannot be merged.
  // eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
  interface CSSProperties {
    [name: `--${string}`]: string;
  }
}
