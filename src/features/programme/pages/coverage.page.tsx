import { coverageByKind, coverageByNeed, holesOf, isExpected, minutesByYearGroup, TRANSITION_POINTS, yearTitle } from '../../../programme/index.ts';
import { all, several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KIND_TITLES, minuteWords, NEED_TITLES } from '../activity-words.ts';
import { lackingByYear } from '../hole-words.ts';
import type { Programme } from '../load-programme.ts';
import { CoverageTable } from './coverage-table.tsx';
import { ProgrammeFrame } from './programme-frame.tsx';

/** What the programme covers: first what it lacks, in words; then year group by kind and by need. What waits to be confirmed fills nothing. */
export function CoveragePage({ programme }: { programme: Programme }) {
  const { yearGroups, path, mayWrite } = programme;
  const counted = programme.activities.filter(({ toConfirm }) => !toConfirm);
  const waiting = programme.activities.length - counted.length;
  return (
    <ProgrammeFrame programme={programme} view="/coverage">
      {counted.length > 0 && <Headline programme={programme} counted={counted} />}
      {waiting > 0 && (
        <p class="evidence__warning">
          {several(waiting, 'activity waits', 'activities wait')} to be confirmed and {waiting === 1 ? 'fills' : 'fill'} nothing here.{' '}
          <a href={path}>{mayWrite ? 'Confirm them' : 'See which'}</a>
        </p>
      )}
      {counted.length === 0 ? (
        <EmptyState
          title="The map is made from the activities"
          next={mayWrite && waiting === 0 ? { text: 'Add an activity', href: `${path}/activity` } : undefined}
        >
          Nothing is in the programme of this year yet. Each activity fills its place here by year group, kind and need, and what stays empty is
          named.
        </EmptyState>
      ) : (
        <>
          <Lacks programme={programme} counted={counted} />
          <CoverageTable
            title="Year group by kind"
            cells={coverageByKind(counted, yearGroups)}
            titles={KIND_TITLES}
            expected={isExpected}
            minutes={minutesByYearGroup(counted, yearGroups)}
            linkTo={(year, kind) => ({ href: `${path}?year=${year}&kind=${kind}` })}
          />
          <CoverageTable
            title="Year group by need"
            cells={coverageByNeed(counted, yearGroups)}
            titles={NEED_TITLES}
            expected={() => true}
            linkTo={(year, need) => ({ href: `${path}?year=${year}&need=${need}` })}
          />
          <p class="note">
            What meets several needs stands in each of them. Work experience is looked for from Year 10. Turning points:{' '}
            {all(
              TRANSITION_POINTS.filter(({ yearGroup }) => yearGroups.includes(yearGroup)).map(
                ({ title, yearGroup }) => `${title} (${yearTitle(yearGroup)})`,
              ),
            ) || 'none of these year groups'}
            .
          </p>
        </>
      )}
    </ProgrammeFrame>
  );
}

interface Counted {
  programme: Programme;
  counted: Programme['activities'];
}

/** The most and the least that a student has in a year, as a sentence. */
function Headline({ programme: { yearGroups }, counted }: Counted) {
  const minutes = minutesByYearGroup(counted, yearGroups);
  const order = minutes.toSorted((one, other) => other.minutes - one.minutes);
  const [most, least] = [order[0], order.at(-1)];
  if (!most || !least) return null;
  const one = most.yearGroup === least.yearGroup || most.minutes === least.minutes;
  return (
    <p class="say">
      {one
        ? `A student has ${minuteWords(most.minutes)} in the year.`
        : `A student of ${yearTitle(most.yearGroup)} has most time in the year, ${minuteWords(most.minutes)}; one of ${yearTitle(least.yearGroup)} least, ${minuteWords(least.minutes)}.`}
    </p>
  );
}

function Lacks({ programme: { yearGroups }, counted }: Counted) {
  const lacking = lackingByYear(holesOf(counted, yearGroups), yearGroups);
  return (
    <section aria-labelledby="lacks">
      <h2 id="lacks">What is missing</h2>
      {lacking.length === 0 ? (
        <p>Every year group has something of every kind and for every need.</p>
      ) : (
        <ul class="holes">
          {lacking.map(({ yearGroup, sentences }) => (
            <li>
              <strong>{yearTitle(yearGroup)}.</strong> {sentences.join(' ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
