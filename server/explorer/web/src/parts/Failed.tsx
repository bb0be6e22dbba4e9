import { useEffect } from "react";

import type { Failure, FailureKind } from "../api/client";

const titles: Record<FailureKind, string> = {
  unreachable: "The server cannot be reached.",
  token: "The server refused the token.",
  busy: "The server is busy.",
  refused: "The server could not answer.",
};

const retryEvery = 3000; // ms

interface Props {
  failure: Failure;
  retry: () => void;
}

/** Says why there is no answer, and asks again by itself where that may help. */
export function Failed({ failure, retry }: Props) {
  const passing = failure.kind === "unreachable" || failure.kind === "busy";
  useEffect(() => {
    if (!passing) return;
    const timer = window.setInterval(retry, retryEvery);
    return () => {
      window.clearInterval(timer);
    };
  }, [passing, retry]);
  return (
    <div className="failed" role="alert">
      <p>
        <strong>{titles[failure.kind]}</strong> {failure.message === titles[failure.kind] ? "" : failure.message}
        {passing && " It is asked again every few seconds."}
        {failure.kind === "token" && " Set another one at the top right."}
      </p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
