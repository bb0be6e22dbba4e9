import { type ReactNode, useEffect } from "react";

interface Props {
  title: string;
  // What stands above the title: the kind of thing that is shown.
  kind?: ReactNode;
  // What stands beside the title.
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A view: its title, also the document's, and what is under it. */
export function Page({ title, kind, actions, className = "", children }: Props) {
  useEffect(() => {
    document.title = `${title} · claimgraph`;
  }, [title]);
  return (
    <div className={`page ${className}`}>
      <header className="page-head">
        <div>
          {kind !== undefined && <p className="kind">{kind}</p>}
          <h1 dir="auto">{title}</h1>
        </div>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
