import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from "react";

import { go } from "./location";

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  to: string;
  keepScroll?: boolean;
  children: ReactNode;
}

/** A link inside the explorer: a real address, without loading the page anew. */
export function Link({ to, keepScroll = false, onClick, ...rest }: Props) {
  const click = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const otherwise = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || otherwise) return;
    event.preventDefault();
    go(to, { keepScroll });
  };
  return <a href={to} onClick={click} {...rest} />;
}
