import { Link } from "../app/Link";
import { changed, go, usePlace } from "../app/location";
import { to } from "../app/routes";
import { badgesOf, lookOf } from "../claims/badges";
import { Badges } from "../claims/Badges";
import { ClaimWords } from "../claims/ClaimWords";
import { Speakers } from "../claims/ClaimRow";
import { spokenBy } from "../claims/source";
import type { ClaimRowFragment } from "../gql/generated";
import { when } from "../when/edtf";
import { type Bar, type Scale, barsOf, place, scaleOf, ticksOf } from "./scale";

const lane = 13; // px
const most = 24; // lanes that are drawn; the table has all

interface Props {
  claims: ClaimRowFragment[];
  total: number;
  here: string;
}

/** Claims by when they happened: a bar is as wide as its date is vague. */
export function Timeline({ claims, total, here }: Props) {
  const stretch = (c: ClaimRowFragment) => ({ earliest: c.when?.earliest ?? null, latest: c.when?.latest ?? null });
  const scale = scaleOf(claims.map(stretch));
  if (scale === undefined) return <p className="hint">No claim here has a time.</p>;
  const bars = barsOf(claims, stretch, scale);
  const left = bars.filter((b) => b.lane >= most).length;
  return (
    <figure className="timeline">
      <Drawing bars={bars.filter((b) => b.lane < most)} scale={scale} />
      <figcaption className="hint">
        A bar is as wide as its date is vague: a year is not a day. {total > claims.length && `The first ${claims.length} of ${total}. `}
        {left > 0 && `${left} more are in the table only. `}A mark of the scale narrows the time to it.
      </figcaption>
      <details className="table-beside">
        <summary>The same as a table</summary>
        <Table claims={claims} here={here} />
      </details>
    </figure>
  );
}

function Drawing({ bars, scale }: { bars: Bar<ClaimRowFragment>[]; scale: Scale }) {
  const here = usePlace();
  const lanes = bars.reduce((n, b) => Math.max(n, b.lane + 1), 1);
  const height = lanes * lane + 4;
  const at = (ms: number) => `${(place(scale, ms) * 100).toFixed(3)}%`;
  return (
    <>
      <svg className="bars" width="100%" height={height} aria-hidden="true">
        {ticksOf(scale).map((t) => (
          <line key={t.at} className="grid" x1={at(t.at)} x2={at(t.at)} y1="0" y2={height} />
        ))}
        {bars.map((b) => (
          <BarShape key={b.item.id} bar={b} at={at} />
        ))}
      </svg>
      <p className="ticks">
        {ticksOf(scale).map((t) => {
          const [from, until = from] = t.edtf.split("/");
          return (
            <Link
              key={t.at}
              to={changed(here, { from, to: until })}
              keepScroll
              style={{ left: at(t.at) }}
              aria-label={`Only ${when(t.edtf)}`}
            >
              {t.label}
            </Link>
          );
        })}
      </p>
    </>
  );
}

function BarShape({ bar, at }: { bar: Bar<ClaimRowFragment>; at: (ms: number) => string }) {
  const { item } = bar;
  const { phrase } = item;
  const span = `calc(${at(bar.end)} - ${at(bar.start)})`;
  const words = [phrase.subject, phrase.predicate, phrase.object].filter((w) => w !== null).join(" ");
  const taken = badgesOf(item).map((b) => b.word).join(", ");
  return (
    <rect
      className={`bar ${lookOf(item)} ${bar.openStart || bar.openEnd ? "open" : ""}`}
      x={at(bar.start)}
      y={bar.lane * lane + 4}
      height={lane - 5}
      style={{ width: `max(5px, ${span})` }}
      rx="2"
      onClick={() => {
        go(to.claim(item.id));
      }}
    >
      <title>{`${item.when ? when(item.when.edtf) : ""}: ${words} (${taken}; ${spokenBy(item)})`}</title>
    </rect>
  );
}

function Table({ claims, here }: { claims: ClaimRowFragment[]; here: string }) {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Claim</th>
            <th scope="col">Who says so</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((c) => (
            <tr key={c.id}>
              <td className="nowrap">{c.when && when(c.when.edtf)}</td>
              <td>
                <Badges claim={c} /> <ClaimWords claim={c} here={here} /> <Link to={to.claim(c.id)}>evidence</Link>
              </td>
              <td>
                <Speakers claim={c} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
