import { count, several } from '../../../../rating/words.ts';
import type { Audience } from '../../../../surveys/question.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Tag } from '../../../../ui/govuk/tag.tsx';
import { KeyFigure, KeyFigures } from '../../../../ui/key-figures.tsx';
import { Page } from '../../../../ui/page.tsx';
import { type SurveyPlace, surveyPlacePath } from '../../running/survey-place.ts';
import { AUDIENCE_TITLES } from '../../survey.ts';
import type { Words } from '../load-words.ts';
import { MARKS, type Mark } from '../mark.ts';

interface WordsPageProps {
  place: SurveyPlace;
  /** Null: there is no survey. */
  words: Words[] | null;
}

/** Everything that people wrote, with what can be decided about it. */
export function WordsPage({ place, words }: WordsPageProps) {
  const { audience, cycle, institution, path } = place;
  const crumbs = [{ text: 'Home', href: '/' }, { text: 'Words' }];
  return (
    <Page title={`${AUDIENCE_TITLES[audience]}: in their own words ${cycle.year}`} caption={institution.name} crumbs={crumbs}>
      <Audiences place={place} />
      {!words || words.length === 0 ? (
        <EmptyState title="What people write at the end of the survey will stand here">
          {words ? 'Nobody has written anything yet.' : 'There is no such survey this year.'}
        </EmptyState>
      ) : (
        <>
          <KeyFigures>
            <KeyFigure figure={count(words.length)}>{words.length === 1 ? 'thing was written' : 'different things were written'}</KeyFigure>
            <KeyFigure figure={count(words.filter(({ mark }) => mark === 'flagged').length)}>are flagged</KeyFigure>
          </KeyFigures>
          <p>
            You alone read this. Nobody can tell who wrote it, or when. If somebody may be in danger, follow the safeguarding procedure of your
            institution.
          </p>
          {words.map((one, at) => (
            <WrittenWords one={one} at={at + 1} path={path} />
          ))}
        </>
      )}
    </Page>
  );
}

function Audiences({ place: { cycle, institution, audience: shown } }: { place: SurveyPlace }) {
  const each = Object.entries(AUDIENCE_TITLES) as [Audience, string][];
  return (
    <ul class="govuk-list" aria-label="Who was asked">
      {each.map(([audience, words]) => (
        <li key={audience}>
          {audience === shown ? <strong>{words}</strong> : <a href={`${surveyPlacePath(cycle, institution.id, audience)}/words`}>{words}</a>}
        </li>
      ))}
    </ul>
  );
}

/** Hidden words are folded away, and are there for whoever opens them. */
function WrittenWords({ one, at, path }: { one: Words; at: number; path: string }) {
  const { hash, text, times, mark } = one;
  const said = <blockquote class="govuk-inset-text">{text}</blockquote>;
  return (
    <section aria-label={`Number ${at}`}>
      {mark !== 'none' && <Tag>{MARKS[mark]}</Tag>}
      {mark === 'hidden' ? (
        <details>
          <summary>Number {at} is hidden. Show it</summary>
          {said}
        </details>
      ) : (
        said
      )}
      {times > 1 && <p>Written {several(times, 'time')}.</p>}
      <form method="post" action={`${path}/words`}>
        <FormId />
        <input type="hidden" name="words" value={hash} />
        <div class="govuk-button-group">
          {waysOn(mark).map(([value, does]) => (
            <Button variant="secondary" name="mark" value={value} preventDoubleClick>
              {does} <span class="govuk-visually-hidden">number {at}</span>
            </Button>
          ))}
        </div>
      </form>
    </section>
  );
}

function waysOn(mark: Mark): [Mark, string][] {
  const ways: [Mark, string][] = [
    ['flagged', 'Flag'],
    ['hidden', 'Hide'],
    ['none', 'Take the mark back from'],
  ];
  return ways.filter(([to]) => to !== mark);
}
