import { holesOf } from '../../../programme/index.ts';
import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { yearWords } from '../activity-words.ts';
import type { Programme } from '../load-programme.ts';
import { type Filters, isFiltered, matches } from '../programme-filters.ts';
import { ActivitiesTable } from './activities-table.tsx';
import { ProgrammeFilters } from './filter-form.tsx';
import { ProgrammeFrame } from './programme-frame.tsx';
import { TakenOut } from './taken-out.tsx';
import { ToConfirm } from './to-confirm.tsx';

interface ProgrammePageProps {
  programme: Programme;
  filters: Filters;
  today: string;
}

/** What an institution does for which students: a row an activity. */
export function ProgrammePage({ programme, filters, today }: ProgrammePageProps) {
  const { activities, mayWrite, path } = programme;
  const shown = activities.filter((activity) => matches(activity, filters));
  return (
    <ProgrammeFrame programme={programme} view="">
      {activities.length > 0 && <Headline programme={programme} />}
      <ToConfirm programme={programme} />
      {activities.length === 0 ? (
        <Nothing programme={programme} />
      ) : (
        <>
          {mayWrite && (
            <div class="evidence__acts add">
              <ButtonLink href={`${path}/activity`}>Add an activity</ButtonLink>
              <a href={`${path}/import`}>Bring in a file</a>
            </div>
          )}
          <ProgrammeFilters programme={programme} filters={filters} />
          {isFiltered(filters) && (
            <p>
              {several(shown.length, 'activity', 'activities')} of {activities.length}. <a href={path}>Show all</a>
            </p>
          )}
          {shown.length > 0 && <ActivitiesTable activities={shown} {...{ path, mayWrite, today }} />}
        </>
      )}
      <TakenOut programme={programme} />
    </ProgrammeFrame>
  );
}

/** How much there is, and how much is missing in the map. */
function Headline({ programme: { activities, yearGroups, path } }: { programme: Programme }) {
  const reached = yearGroups.filter((year) => activities.some((each) => each.yearGroups.includes(year)));
  const counted = activities.filter(({ toConfirm }) => !toConfirm);
  const holes = holesOf(counted, yearGroups).length;
  return (
    <p class="say">
      {several(activities.length, 'activity', 'activities')} for {yearWords(reached)}.{' '}
      {counted.length > 0 &&
        (holes === 0 ? 'The map of coverage has no hole.' : <a href={`${path}/coverage`}>See the {several(holes, 'hole')} in its map</a>)}
    </p>
  );
}

function Nothing({ programme: { mayWrite, path } }: { programme: Programme }) {
  if (!mayWrite)
    return (
      <EmptyState title="The programme will stand here">
        The careers lead of the institution, or the partnership, writes down here what it does for which students.
      </EmptyState>
    );
  return (
    <EmptyState
      title="The programme will stand here"
      next={{ text: 'Add the first activity', href: `${path}/activity` }}
      other={{ text: 'Download the template to fill in as a table (CSV)', href: `${path}/template.csv` }}
    >
      Write down the lessons, events, meetings and visits of this year, for whom each is and who leads it. The map of what is covered, and what is
      missing, is made from it. Many activities come in quickest as <a href={`${path}/import`}>a file</a>.
    </EmptyState>
  );
}
