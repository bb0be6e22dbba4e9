/** Says that something is on its way; quiet at first, since most answers are there at once. */
export function Loading({ what }: { what: string }) {
  return (
    <p className="loading" role="status">
      Loading {what} …
    </p>
  );
}
