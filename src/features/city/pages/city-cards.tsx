import { count, either, partOf, several } from '../../../rating/words.ts';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { cyclePath } from '../../evidence/index.ts';
import type { CityView } from '../city-view.ts';
import { sinceWords } from '../city-words.ts';
import { type Headline, headlineOf } from '../headline.ts';
import type { Direction } from '../moves.ts';

/** The answer in the first lines: where the city stands, how it moved, for how many students, and what has not come in. */
export function CityCards({ view }: { view: CityView }) {
  const headline = headlineOf(view);
  const upper = either(view.scale.upper.map((level) => view.scale.title(level)));
  return (
    <KeyFigures>
      <StandingCard headline={headline} upper={upper} view={view} />
      <MovementCard headline={headline} view={view} />
      <StudentsCard headline={headline} upper={upper} />
      {view.missing !== null && <MissingCard missing={view.missing} view={view} />}
    </KeyFigures>
  );
}

interface CardProps {
  headline: Headline;
  upper: string;
  view: CityView;
}

function StandingCard({ headline: { standing, before, unresolved, notRated }, upper, view }: CardProps) {
  const beside = [unresolved > 0 ? `${count(unresolved)} left open` : '', notRated > 0 ? `${count(notRated)} not rated` : ''].filter(Boolean);
  if (standing.rated === 0)
    return (
      <KeyFigure figure="None rated">
        overall yet, of {several(view.rows.length, 'institution')}
        {unresolved > 0 && `; ${count(unresolved)} left open`}.
      </KeyFigure>
    );
  return (
    <KeyFigure figure={partOf(standing.good, standing.rated)}>
      rated {standing.rated === 1 ? 'institution is' : 'institutions are'} {upper} overall
      {before && before.rated > 0 && ` (${partOf(before.good, before.rated)} ${yearWords(view)})`}
      {beside.length > 0 && `; ${beside.join(', ')}`}.
    </KeyFigure>
  );
}

function yearWords(view: CityView): string {
  const since = sinceWords(view);
  return since === 'last year' ? since : `in ${since}`;
}

function MovementCard({ headline: { sinceLastYear, sinceBaseline }, view }: Omit<CardProps, 'upper'>) {
  const baseline = sinceBaseline ? `; since the baseline ${movedWords(sinceBaseline)}` : '';
  if (sinceLastYear)
    return (
      <KeyFigure figure={movedWords(sinceLastYear)}>
        since {sinceWords(view)}
        {baseline}.
      </KeyFigure>
    );
  if (!view.before && !sinceBaseline) return <KeyFigure figure="First year">with nothing published before it to compare with.</KeyFigure>;
  return (
    <KeyFigure figure="No comparison">
      with {sinceWords(view)}: no institution has an overall level in both years{baseline}.
    </KeyFigure>
  );
}

/** "6 up, 9 same, 2 down": of those that can be compared. */
function movedWords({ up, same, down }: Record<Direction, number>): string {
  return `${count(up)} up, ${count(same)} same, ${count(down)} down`;
}

function StudentsCard({ headline: { students, everywhere }, upper }: Omit<CardProps, 'view'>) {
  if (everywhere === 0) return <KeyFigure figure="Not known">how many students this is about: no file has counted the leavers yet.</KeyFigure>;
  if (students.rated === 0)
    return <KeyFigure figure={count(everywhere)}>leavers of these institutions, none of which has an overall level yet.</KeyFigure>;
  return <KeyFigure figure={partOf(students.good, students.rated)}>leavers of rated institutions are from one rated {upper}.</KeyFigure>;
}

function MissingCard({ missing, view }: { missing: number; view: CityView }) {
  if (missing === 0) return <KeyFigure figure="None missing">All evidence has come in.</KeyFigure>;
  return (
    <KeyFigure figure={`${count(missing)} missing`} act>
      {missing === 1 ? 'piece' : 'pieces'} of evidence. <a href={`${cyclePath(view.cycle)}/missing`}>Who lacks what</a>
    </KeyFigure>
  );
}
