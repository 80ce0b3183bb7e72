import { partOf } from '../../../rating/words.ts';
import type { Heard, Review, Speaker } from '../../../reviews/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { InstitutionStrip } from '../../../ui/institution-strip.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { auditPath, cyclePath, type Place } from '../../evidence/index.ts';
import { ratingPath } from '../../ratings/index.ts';
import { differenceWords, headlineOf, SPEAKERS } from '../claim-words.ts';
import type { Claims } from '../load-claims.ts';

interface ClaimsPageProps {
  place: Place;
  claims: Claims;
}

/** Lesson by lesson what leaders, students, parents and partners say; where they differ most comes first. */
export function ClaimsPage({ place: { cycle, institution }, claims }: ClaimsPageProps) {
  const audit = auditPath(cycle, institution.id);
  const crumbs = [
    { text: 'Home', href: '/' },
    { text: institution.name, href: `${cyclePath(cycle)}/institutions/${institution.id}` },
    { text: 'Audit', href: audit },
    { text: TITLE },
  ];
  return (
    <Page title={TITLE} caption={`${institution.name}, ${cycle.year}`} crumbs={crumbs} width="wide">
      <InstitutionStrip path={`${cyclePath(cycle)}/institutions/${institution.id}`} />
      {claims.audit ? (
        <>
          <p class="govuk-body-l">{headlineOf(claims.audit.heard)}</p>
          <Outcomes {...{ cycle, institution, claims }} />
          <Rows caption={TITLE} columns={COLUMNS.map((title) => ({ title }))} rows={rowsOf(claims, claims.audit)} />
          <HowToRead />
        </>
      ) : (
        <EmptyState title="No lesson has a level yet" next={{ text: 'Go to the audit', href: audit }}>
          Here stands, for each of the ten lessons, what leaders say of it beside what students, parents and partners answered. It begins with the
          audit.
        </EmptyState>
      )}
    </Page>
  );
}

const TITLE = 'What leaders say, and what others say';
const ASKED = ['students', 'parents', 'partners'] as const;
const COLUMNS = ['Lesson', 'Leaders', ...ASKED.map((audience) => SPEAKERS[audience]), 'How far apart'];

/** It is one answer for all lessons: who was helped went somewhere, and no figure says by which lesson. */
function Outcomes({ cycle, institution, claims: { outcomes, scale } }: Pick<Place, 'cycle' | 'institution'> & { claims: Claims }) {
  if (outcomes.length === 0) return null;
  return (
    <p>
      {SPEAKERS.outcome}:{' '}
      {outcomes.map(({ element, verdict }, at) => (
        <>
          {at > 0 && '; '}
          <a href={ratingPath(cycle, institution.id, element.id)}>{element.title}</a> <LevelMark scale={scale} verdict={verdict} />
        </>
      ))}
    </p>
  );
}

function rowsOf(claims: Claims, { review, heard }: NonNullable<Claims['audit']>): Row[] {
  return heard.map((each) => ({
    id: `lesson-${each.line.part.id}`,
    name: `${each.line.part.id}: ${each.line.part.title}`,
    cells: [claimOf(each, review), ...ASKED.map((audience) => answered(claims, each, audience)), differenceWords(each)],
  }));
}

function claimOf({ line: { level, notApplicable, asked } }: Heard, review: Review): string {
  if (level !== null) return review.levels[level - 1] ?? '';
  return notApplicable === asked ? 'Does not apply' : '–';
}

function answered({ voices }: Claims, { line }: Heard, audience: Exclude<Speaker, 'outcome'>): string {
  const voice = voices.find((each) => each.audience === audience && each.lesson === line.part.id);
  return voice ? `${partOf(voice.share.part, voice.share.whole)} agree` : '–';
}

function HowToRead() {
  return (
    <Details summary="How to read this">
      <p>
        Leaders choose levels from weak to outstanding; others agree or disagree with statements; where students went has a rating. To see who
        differs, all are laid on one line: weak, nobody agrees, and the lowest level are at its beginning; outstanding, everybody agrees, and the
        highest level at its end. From a tenth of the line on two views count as apart, from a quarter on as far apart.
      </p>
      <p>
        It is no rating and changes none. It says what is worth talking about first. Shares are of the answers to all questions on a lesson, from the
        figures that were let out; “I don’t know” is not counted. A dash means that nobody was asked, or too few answered to say.
      </p>
    </Details>
  );
}
