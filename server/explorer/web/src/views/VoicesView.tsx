import { Link } from "../app/Link";
import { changed, go, usePlace } from "../app/location";
import { Page } from "../app/Page";
import { to } from "../app/routes";
import { useQuery } from "../api/useQuery";
import { type EntityKind, VoicesDocument, type VoicesQuery } from "../gql/generated";
import { Failed } from "../parts/Failed";
import { Loading } from "../parts/Loading";
import { QueryBehind } from "../parts/QueryBehind";

const kinds: readonly EntityKind[] = ["PERSON", "ORGANIZATION", "PLACE", "EVENT", "WORK", "PROGRAMME", "TOPIC"];

/** Who says how much about whom. */
export function VoicesView() {
  const here = usePlace();
  const kind = kinds.find((k) => k === here.query.get("kind"));
  const variables = { about: 12, speakers: 25, entity: here.query.get("entity"), kinds: kind ? [kind] : null, filter: null };
  const { data, failure, retry, loading } = useQuery(VoicesDocument, variables);
  return (
    <Page title="Who says what" actions={<QueryBehind document={VoicesDocument} variables={variables} />}>
      <p className="lead">Named speakers and whom or what they speak about, by the number of claims. A number leads to the claims.</p>
      <p className="field">
        <label htmlFor="kind">Spoken about</label>
        <select
          id="kind"
          value={kind ?? ""}
          onChange={(event) => {
            go(changed(here, { kind: event.target.value }), { keepScroll: true });
          }}
        >
          <option value="">everything</option>
          {kinds.map((k) => (
            <option key={k} value={k}>
              {k.toLowerCase()}
            </option>
          ))}
        </select>
      </p>
      {failure && <Failed failure={failure} retry={retry} />}
      {!data && !failure && <Loading what="the speakers" />}
      {data?.whoSaysWhat && <Matrix voices={data.whoSaysWhat} busy={loading} />}
    </Page>
  );
}

function Matrix({ voices, busy }: { voices: NonNullable<VoicesQuery["whoSaysWhat"]>; busy: boolean }) {
  const most = Math.max(1, ...voices.rows.flatMap((r) => r.cells.map((c) => c.claimCount)));
  if (voices.rows.length === 0) return <p>No article names a speaker.</p>;
  return (
    <div className="scroll" aria-busy={busy} tabIndex={0} role="region" aria-label="Speakers by what they speak about">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">Speaker</th>
            {voices.about.map((e) => e && (
              <th key={e.id} scope="col">
                <Link to={to.entity(e.id)}>{e.name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {voices.rows.map(({ speaker, cells }) => speaker && (
            <tr key={speaker.id}>
              <th scope="row">
                <Link to={to.entity(speaker.id, { show: "says" })}>{speaker.name}</Link>
              </th>
              {cells.map((c, i) => {
                const about = voices.about[i];
                if (!about || c.claimCount === 0) return <td key={i} />;
                return (
                  <td key={about.id} style={{ "--share": `${Math.round((c.claimCount / most) * 100)}%` }}>
                    <Link to={to.entity(about.id, { speaker: speaker.id })}>
                      {c.claimCount}
                      {c.deniedCount > 0 && <span className="not"> −{c.deniedCount}</span>}
                      <span className="unseen">
                        {" "}
                        claims by {speaker.name} about {about.name}
                        {c.deniedCount > 0 && `, ${c.deniedCount} of them denied`}
                      </span>
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">−2: two of them deny.</p>
    </div>
  );
}
