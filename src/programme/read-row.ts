import { PARTED_BY } from './activities-csv.ts';
import {
  ACTIVITY_KINDS,
  type Activity,
  BOUNDS,
  NEEDS,
  type Provision,
  PURPOSES,
  SCORES,
  type Score,
  THEMES,
  VOICES,
  YEAR_GROUPS,
  type YearGroup,
} from './activity.ts';
import type { CellReader } from './cell-reader.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One line of the file. Where something is wrong with it, it is said, and what is given back is not to be used. */
export function readRow(cells: CellReader): Omit<Activity, 'id'> & { id: string | null } {
  const score = cells.optional(SCORES.map(String), 'score');
  return {
    id: idOf(cells),
    title: cells.needed('title', BOUNDS.title),
    kind: cells.oneOf(ACTIVITY_KINDS, 'kind'),
    provisions: provisionsOf(cells),
    yearGroups: cells.several(YEAR_GROUPS.map(String), 'year-groups').map((each) => Number(each) as YearGroup),
    needs: cells.several(NEEDS, 'needs'),
    cohort: cells.line('cohort', BOUNDS.cohort),
    theme: cells.optional(THEMES, 'theme'),
    minutesPerStudent: cells.wholeNumber('minutes-per-student', BOUNDS.minutes),
    leader: cells.needed('leader', BOUNDS.leader),
    partners: partnersOf(cells),
    date: cells.day('date'),
    voices: voicesOf(cells),
    score: score === null ? null : (Number(score) as Score),
    willChange: cells.text('what-will-change', BOUNDS.willChange),
  };
}

function idOf(cells: CellReader): string | null {
  const id = cells.cell('id').toLowerCase();
  if (id === '' || ID.test(id)) return id || null;
  cells.say(`"${id}" is no id that Waymark gave. Leave the column "id" empty for a new activity.`);
  return null;
}

function provisionsOf(cells: CellReader): Provision[] {
  const named = cells.several(PURPOSES, 'purposes');
  const all = PURPOSES.map((purpose) => ({
    purpose,
    owner: cells.line(`${purpose}-owner`, BOUNDS.owner),
    place: cells.line(`${purpose}-place`, BOUNDS.place),
    updatedOn: cells.day(`${purpose}-updated`),
  }));
  for (const { purpose, owner, place, updatedOn } of all)
    if (!named.includes(purpose) && (owner ?? place ?? updatedOn) !== null)
      cells.say(`Columns of ${purpose} are filled. Add ${purpose} to the column "purposes", or empty them.`);
  return all.filter(({ purpose }) => named.includes(purpose));
}

function partnersOf(cells: CellReader): string[] {
  const names = cells
    .cell('partners')
    .split(PARTED_BY)
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.some((name) => /\p{Cc}/u.test(name))) cells.say('Take line breaks and tabs out of the column "partners".');
  if (names.length > BOUNDS.partners) cells.say(`Name ${BOUNDS.partners} partners or fewer.`);
  if (names.some((name) => name.length > BOUNDS.partner)) cells.say(`Use ${BOUNDS.partner} characters or fewer for a partner.`);
  return names;
}

function voicesOf(cells: CellReader): Activity['voices'] {
  const said = VOICES.map((voice) => [voice, cells.text(`${voice}-said`, BOUNDS.voice)] as const);
  return Object.fromEntries(said.filter(([, words]) => words !== null));
}
