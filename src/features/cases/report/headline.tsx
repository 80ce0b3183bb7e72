import { day } from '../../../rating/words.ts';
import { areaWords } from '../institution-name.ts';
import type { RatedCase } from '../rated-case.ts';
import { Figures } from './headline-figures.tsx';
import type { Outline } from './outline.ts';
import { ProposalMark } from './proposal-mark.tsx';

/** The answer in the first lines: what the page is about, four figures, and what they come to. */
export function Headline({ outline }: { outline: Outline }) {
  const { rated } = outline;
  const { framework } = rated;
  return (
    <>
      <h1>
        Careers guidance across <bdi>{rated.partnership}</bdi>
        <span class="cap">
          {areaWords(rated.la)} · {rated.cycle}, judged as of {day(rated.date)} · rated by {framework.title}, version {framework.version}{' '}
          {framework.standing === 'proposal' && <ProposalMark />}
        </span>
      </h1>
      {framework.standing === 'proposal' && (
        <p class="note">This framework is a proposal: nobody has agreed it yet, and its ratings are for trying out.</p>
      )}
      {outline.entries.length > 0 ? <Answer outline={outline} /> : <NobodyRated />}
    </>
  );
}

function NobodyRated() {
  return (
    <p class="say">
      No institution is rated: no file names one of this partnership. Look at the files and notices below, and at the local authority codes in
      case.yaml.
    </p>
  );
}

function Answer({ outline }: { outline: Outline }) {
  const { rated } = outline;
  return (
    <>
      <Figures outline={outline} />
      <p class="say">
        <Judged city={rated.city} />
      </p>
      <details class="note">
        <summary>How the city is judged</summary>
        <p>{rated.framework.city.says} It is a suggestion: the partnership writes and signs its own judgement.</p>
      </details>
    </>
  );
}

/** The city's own words, with the judgement they come to standing out. */
function Judged({ city: { explanation, proposal } }: Pick<RatedCase, 'city'>) {
  const [before = '', ...after] = proposal ? explanation.split(`"${proposal}"`) : [explanation];
  if (after.length === 0) return <>{before}</>;
  return (
    <>
      {before}
      <strong>{proposal}</strong>
      {after.join(proposal ?? '')}
    </>
  );
}
