import { LevelMark } from '../../../ui/level-mark.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import type { Comment } from '../comment.ts';
import { isFrozen, ratingPath } from '../institution-rating.ts';
import { type Moderation, OVERALL } from '../moderation.ts';
import { MODERATION_FIELDS, STANCE_FIELDS, type TypedModeration, type TypedStance } from '../rating.form.ts';
import type { OneRating } from '../rating-to-change.ts';
import type { Stance } from '../stance.ts';
import type { WhoDecides } from '../who-decides.ts';
import { History } from './history.tsx';
import { ModerationForm, untouchedModeration } from './moderation-form.tsx';
import { OtherReadings } from './other-readings.tsx';
import { stateWords } from './rating-words.ts';
import { ModerationNote, StanceNote } from './said-notes.tsx';
import { StanceForm, untouchedStance } from './stance-form.tsx';
import { Talk } from './talk.tsx';
import { crumbsTo } from './ways.ts';
import { WhoDecidesPart } from './who-decides.tsx';

/** What was typed into one of the three forms and cannot be saved as it is. */
export interface Wrong {
  errors: FieldErrors;
  moderation?: TypedModeration;
  stance?: TypedStance;
  comment?: { words: string; form_id: string };
}

export interface RatingPageProps {
  one: OneRating;
  moderations: Moderation[];
  stances: Stance[];
  comments: Comment[];
  /** Of a rating of qualified staff. */
  whoDecides: WhoDecides[];
  mayModerate: boolean;
  mayTakeStance: boolean;
  ofWhole: boolean;
  now: Date;
  wrong?: Wrong;
}

const FIELDS = [...MODERATION_FIELDS, ...STANCE_FIELDS, 'words'];

/** One rating: what is computed, what the partnership decides, what the institution says, and what both say to each other. */
export function RatingPage(props: RatingPageProps) {
  const { one, moderations, stances, comments, ofWhole, now, wrong = { errors: {} } } = props;
  const { shown, title, scale } = one;
  const { cycle, institution } = shown;
  const crumbs = [
    ...crumbsTo(shown, { ofWhole }),
    { text: `${institution.name} in ${cycle.year}`, href: ratingPath(cycle, institution.id) },
    { text: title },
  ];
  const caption = `${institution.name} · ${cycle.year}, ${stateWords(shown)}`;
  return (
    <Page title={`Rating: ${title}`} caption={caption} crumbs={crumbs} errors={errorSummary(wrong.errors, FIELDS)} width="reading">
      <Standing one={one} />
      {isOfSurvey(one) && (
        <p>
          <a href={`${ratingPath(cycle, institution.id)}/surveys/students`}>See the survey of students</a>
        </p>
      )}
      <WhoDecidesPart one={one} whoDecides={props.whoDecides} />
      <Deciding {...props} wrong={wrong} />
      <h2 id="comments">Comments</h2>
      <Talk one={one} comments={comments} typed={wrong.comment ?? { words: '', form_id: '' }} errors={wrong.errors} now={now} />
      <h2 id="history">On record</h2>
      <History moderations={moderations} stances={stances} scale={scale} now={now} />
    </Page>
  );
}

function isOfSurvey({ shown: { framework }, element }: OneRating): boolean {
  return framework.elements.find(({ id }) => id === element)?.rule.kind === 'survey';
}

/** The level that counts, and why. */
function Standing({ one: { shown, element, cell, scale } }: Pick<RatingPageProps, 'one'>) {
  const { rating, framework, saidOf } = shown;
  const said = saidOf(element);
  const explanation = element === OVERALL ? rating?.detail.final.overall.explanation : rating?.detail.rating.elements[element]?.explanation;
  return (
    <section class="card" aria-label="The rating">
      <LevelMark scale={scale} verdict={cell} size="heading" />
      <p>{explanation}</p>
      <ModerationNote cell={cell} said={said} scale={scale} />
      <OtherReadings about={element} others={rating?.detail.others ?? []} framework={framework} scale={scale} />
      <StanceNote cell={cell} said={said} scale={scale} />
    </section>
  );
}

/** The form of whoever may decide something here. */
function Deciding({ one, moderations, stances, mayModerate, mayTakeStance, wrong }: RatingPageProps & { wrong: Wrong }) {
  const { errors } = wrong;
  if (mayTakeStance)
    return (
      <>
        <h2>What your institution says</h2>
        <StanceForm one={one} typed={wrong.stance ?? untouchedStance(one, stances[0] ?? null)} errors={errors} />
      </>
    );
  if (!mayModerate) return null;
  return (
    <>
      <h2>Moderation</h2>
      {isFrozen(one.shown) && !wrong.moderation ? (
        <p>The ratings of {one.shown.cycle.year} are published, so no level changes here. A correction of the cycle opens them again.</p>
      ) : (
        <ModerationForm one={one} typed={wrong.moderation ?? untouchedModeration(one, moderations[0] ?? null)} errors={errors} />
      )}
    </>
  );
}
