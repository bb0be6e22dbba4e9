import { useQuery } from "../api/useQuery";
import { type ClaimFilter, EntityTimelineDocument } from "../gql/generated";
import { Failed } from "../parts/Failed";
import { Timeline } from "../time/Timeline";

/** When what is claimed about an entity happened. */
export function TimeOf({ id, filter }: { id: string; filter: ClaimFilter | null }) {
  const { data, failure, retry } = useQuery(EntityTimelineDocument, { id, filter, first: 100 });
  const claims = (data?.timeline?.nodes ?? []).filter((c) => c !== null);
  return (
    <section>
      <h2>Timeline</h2>
      {failure && <Failed failure={failure} retry={retry} />}
      {data && <Timeline claims={claims} total={data.timeline?.totalCount ?? 0} here={id} />}
    </section>
  );
}
