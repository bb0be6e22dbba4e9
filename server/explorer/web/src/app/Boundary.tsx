import { Component, type ReactNode } from "react";

interface State {
  cause: Error | undefined;
}

/** Keeps the page around a view that failed to load or to draw. */
export class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = { cause: undefined };

  static getDerivedStateFromError(cause: unknown): State {
    return { cause: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  override render() {
    const { cause } = this.state;
    if (cause === undefined) return this.props.children;
    return (
      <div className="failed" role="alert">
        <p>
          <strong>This view could not be shown.</strong> {cause.message}
        </p>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          Load the page again
        </button>
      </div>
    );
  }
}
