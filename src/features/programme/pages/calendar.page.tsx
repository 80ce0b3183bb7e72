import { either, several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { onDay } from '../../../ui/format.ts';
import { Button } from '../../../ui/govuk/button.tsx';
import { KIND_TITLES, yearWords } from '../activity-words.ts';
import type { CalendarAddress } from '../calendar.queries.ts';
import { type Month, monthsOf } from '../calendar-months.ts';
import type { Programme } from '../load-programme.ts';
import { ProgrammeFrame } from './programme-frame.tsx';

interface CalendarPageProps {
  programme: Programme;
  address: CalendarAddress | null;
  today: string;
}

/** The year by months, and how other calendars come to know it. */
export function CalendarPage({ programme, address, today }: CalendarPageProps) {
  const { activities, cycle, path, mayWrite } = programme;
  const dated = activities.filter(({ date }) => date !== null);
  const next = dated.filter(({ date }) => date !== null && date >= today).length;
  const months = monthsOf(cycle.year, activities);
  const empty = months.filter((month) => !hasDays(month));
  const undated = activities.length - dated.length;
  return (
    <ProgrammeFrame programme={programme} view="/calendar">
      <p class="say">
        {dated.length === 0
          ? 'No activity has a day of its own yet.'
          : `${several(dated.length, 'day')} in the calendar; ${next === 0 ? 'none is still to come' : `${next} still to come`}.`}
      </p>
      {undated > 0 && (
        <p>
          {several(undated, 'activity goes', 'activities go')} on all year or {undated === 1 ? 'has' : 'have'} no day yet:{' '}
          <a href={path}>see the list</a>.
        </p>
      )}
      {dated.length > 0 && (
        <ul class="months">
          {months.filter(hasDays).map((month) => (
            <MonthCard month={month} {...{ path, mayWrite, today }} />
          ))}
        </ul>
      )}
      {dated.length > 0 && empty.length > 0 && <p>Nothing has its day in {either(empty.map(({ title }) => title))}.</p>}
      <Elsewhere programme={programme} address={address} />
    </ProgrammeFrame>
  );
}

function hasDays({ activities }: Month): boolean {
  return activities.length > 0;
}

function MonthCard({ month: { id, title, activities }, path, mayWrite, today }: { month: Month; path: string; mayWrite: boolean; today: string }) {
  return (
    <li class="card">
      <h2>
        {title}
        {today.startsWith(id) && <span class="note"> · this month</span>}
      </h2>
      <ul>
        {activities.map(({ id: activity, title: name, date, kind, yearGroups, toConfirm }) => (
          <li>
            <strong>{Number(date.slice(8))}</strong>{' '}
            {mayWrite ? (
              <a href={`${path}/activity?id=${activity}`}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}
            <span class="note">
              {' '}
              {KIND_TITLES[kind]}, {yearWords(yearGroups)}
              {toConfirm && ', to be confirmed'}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Elsewhere({ programme: { path, mayWrite }, address }: Pick<CalendarPageProps, 'programme' | 'address'>) {
  return (
    <section class="reading" aria-labelledby="elsewhere">
      <h2 id="elsewhere">In your own calendar</h2>
      <p>
        <a href={`${path}/calendar.ics`}>Download these days as a calendar file (.ics)</a>. It stays as it is today.
      </p>
      {mayWrite && <Address path={path} address={address} />}
    </section>
  );
}

/** An address that whoever has it can read: only days and titles stand there, and it can be ended. */
function Address({ path, address }: { path: string; address: CalendarAddress | null }) {
  return (
    <>
      <p>
        A calendar such as Outlook or Google can follow the programme by itself, at a secret address. Whoever has the address sees days and titles
        without signing in, and nothing else.{' '}
        {address && `It was made on ${onDay(address.madeAt)} by ${address.name ?? 'somebody who has left'}, and is shown once only.`}
      </p>
      <div class="evidence__acts">
        <form method="post" action={`${path}/calendar/address`}>
          <FormId />
          <Button variant="secondary" preventDoubleClick>
            {address ? 'Make a new address; the old one ends' : 'Make the address'}
          </Button>
        </form>
        {address && (
          <form method="post" action={`${path}/calendar/address/end`}>
            <FormId />
            <Button variant="secondary" preventDoubleClick>
              End the address
            </Button>
          </form>
        )}
      </div>
    </>
  );
}
