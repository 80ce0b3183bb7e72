import type { Framework } from '../../../rating/framework.ts';
import { LevelScale } from '../../../rating/level.ts';
import { chosenOption, readingsOf } from '../../../rating/reading.ts';
import { day as dayWords, several } from '../../../rating/words.ts';
import { atTime } from '../../../ui/format.ts';
import { Details } from '../../../ui/govuk/details.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import type { Publication, PublicationHead, RatingSummary } from '../../ratings/index.ts';
import type { Difference } from '../version-differences.ts';
import { crumbsTo } from './crumbs.ts';
import { MissingParts } from './missing-parts.tsx';
import { Differences, Levels } from './version-tables.tsx';

export interface VersionPageProps {
  cycle: Cycle;
  publication: Publication;
  /** Who published it; null where that is not known any more. */
  by: string | null;
  framework: Framework;
  /** By name. */
  summaries: { institution: string; summary: RatingSummary }[];
  /** What it changed of the version before; null for the first. */
  differences: Difference[] | null;
  /** All versions, the latest first. */
  versions: PublicationHead[];
  /** Whether the reader may have the evidence. */
  mayTake: boolean;
}

/** One version of a published cycle, as it was published. */
export function VersionPage(props: VersionPageProps) {
  const { cycle, publication, framework, summaries, differences, mayTake } = props;
  const { number, missing, snapshot } = publication;
  const scale = new LevelScale(framework.levels);
  return (
    <Page title={`${cycle.year}, version ${number}`} caption={framework.title} crumbs={crumbsTo(cycle, `Version ${number}`)} width="wide">
      <Standing {...props} />
      <p class="say">{snapshot.city.explanation}</p>
      {differences && <Differences differences={differences} scale={scale} number={number} />}
      <h2>Levels by institution</h2>
      <Levels framework={framework} summaries={summaries} scale={scale} ratings={stands(props) ? `${cyclePath(cycle)}/institutions` : null} />
      <h2>What was missing</h2>
      {missing.length === 0 ? <p>Nothing.</p> : <MissingParts parts={missing} />}
      <Basis publication={publication} framework={framework} />
      {mayTake && summaries.length > 0 && (
        <p>
          <a href={`${cyclePath(cycle)}/versions/${number}/case.zip`}>Download this version as a case folder (ZIP)</a>
        </p>
      )}
    </Page>
  );
}

/** The version that the pages of the cycle show to this reader: the latest, and for those who see a correction under way none. */
function stands({ cycle, publication, versions, mayTake }: VersionPageProps): boolean {
  return publication.number === versions[0]?.number && (cycle.state === 'published' || !mayTake);
}

function Standing({ cycle, publication: { number, reason, at }, by, versions }: VersionPageProps) {
  const latest = versions[0]?.number ?? number;
  return (
    <>
      {number < latest && (
        <InsetText>
          There is a later version. What counts is <a href={`${cyclePath(cycle)}/versions/${latest}`}>version {latest}</a>.
        </InsetText>
      )}
      <p>
        Published on <time dateTime={at.toISOString()}>{atTime(at)}</time>
        {by && (
          <>
            {' '}
            by <bdi>{by}</bdi>
          </>
        )}
        .{' '}
        {reason && (
          <>
            It corrects version {number - 1}, because <q>{reason}</q>
          </>
        )}
      </p>
      <OtherVersions cycle={cycle} versions={versions} number={number} />
    </>
  );
}

function OtherVersions({ cycle, versions, number }: { cycle: Cycle; versions: PublicationHead[]; number: number }) {
  const others = versions.filter((version) => version.number !== number);
  if (others.length === 0) return null;
  return (
    <p>
      Other versions:{' '}
      {others.map((version, place) => (
        <>
          {place > 0 && ', '}
          <a href={`${cyclePath(cycle)}/versions/${version.number}`}>version {version.number}</a>
        </>
      ))}
    </p>
  );
}

function Basis({ publication: { snapshot }, framework }: Pick<VersionPageProps, 'publication' | 'framework'>) {
  const { cycle, choices } = snapshot;
  return (
    <>
      <h2>What it rests on</h2>
      <SummaryList
        rows={[
          { key: 'Framework', value: `${framework.title}, version ${framework.version}` },
          { key: 'Awards were judged on', value: dayWords(cycle.date) },
          { key: 'Smallest cohort that was rated', value: several(cycle.minimumCohort, 'leaver') },
        ]}
      />
      <Details summary="How the criteria were read">
        <dl>
          {readingsOf(framework).map((reading) => (
            <>
              <dt>{reading.asks}</dt>
              <dd>{chosenOption(reading, choices).says}</dd>
            </>
          ))}
        </dl>
      </Details>
    </>
  );
}
