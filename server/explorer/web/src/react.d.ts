import "react";

declare module "react" {
  // Custom properties of the style sheet.
  interface CSSProperties {
    [name: `--${string}`]: string;
  }
}
