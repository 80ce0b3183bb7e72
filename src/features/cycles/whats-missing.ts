import type { SettledFramework } from '../../rating/framework.ts';
import type { Reason } from '../../rating/level.ts';
import { readingsOf } from '../../rating/reading.ts';
import { undecidedElements } from '../../rating/undecided.ts';
import { all, several } from '../../rating/words.ts';
import { type Cycle, type CycleState, FACT_KINDS, type FactKind, type ReadingChoice } from '../evidence/index.ts';
import { isInForce, type MissingPart, type Moderation, OVERALL, type RatingSummary } from '../ratings/index.ts';

/** All that tells what a cycle still lacks. */
export interface Standing {
  cycle: Pick<Cycle, 'date'>;
  framework: SettledFramework;
  ratings: readonly { institution: string; summary: RatingSummary }[];
  /** Statements copied from the year before that nobody has confirmed. */
  unconfirmed: readonly { institution: string | null; kind: FactKind }[];
  choices: readonly ReadingChoice[];
  moderations: readonly Moderation[];
  disputes: readonly { institution: string; element: string }[];
  /** Files that were sent and that nobody has decided about, by name. */
  files: readonly FileThatWaits[];
}

export interface FileThatWaits {
  name: string;
  href: string;
}

/** Sorts of missing things, in the order in which they are best seen to, each with the step before which it is due. */
export const SORTS = {
  files: 'review',
  criteria: 'review',
  evidence: 'review',
  statements: 'review',
  'readings-to-confirm': 'review',
  'readings-recommended': 'review',
  unresolved: 'agreed',
  disputes: 'agreed',
  moderations: 'agreed',
} as const satisfies Record<string, CycleState>;

export type Sort = keyof typeof SORTS;
export type Missing = MissingPart & { sort: Sort };

/** Everything that is still missing, said for people. It is said and recorded, and stops nobody. */
export function whatsMissing(standing: Standing): Missing[] {
  const said: Record<Sort, Omit<MissingPart, 'sort'> | null> = {
    files: filesThatWait(standing),
    criteria: criteriaToDetermine(standing),
    evidence: evidenceMissing(standing),
    statements: statementsToConfirm(standing),
    'readings-to-confirm': readingsToConfirm(standing),
    'readings-recommended': readingsLeft(standing),
    unresolved: unresolvedRatings(standing),
    disputes: disputesOpen(standing),
    moderations: moderationsEnded(standing),
  };
  return (Object.keys(SORTS) as Sort[]).flatMap((sort) => {
    const part = said[sort];
    return part && part.lines.length > 0 ? [{ sort, ...part }] : [];
  });
}

/** What is due before a step: for publishing, everything. */
export function dueBefore(missing: readonly Missing[], next: CycleState): Missing[] {
  return missing.filter(({ sort }) => next !== 'review' || SORTS[sort] === 'review');
}

/** As lines of the activity log. */
export function saysOf(missing: readonly MissingPart[]): string[] {
  return missing.map(({ says }) => says);
}

/** What a file is called is nobody's business once the year is published: the pages name them beside this. */
function filesThatWait({ files }: Standing) {
  const lines = files.map(() => 'Sent, and not yet confirmed or thrown away');
  return { says: `${several(files.length, 'file that was sent counts', 'files that were sent count')} for nothing yet`, lines: lines.slice(0, 1) };
}

function criteriaToDetermine({ framework }: Standing) {
  const lines = undecidedElements(framework).map(({ title }) => `${title}: shown with its figures, and not rated`);
  return { says: `${several(lines.length, 'element has', 'elements have')} criteria that are still to be determined`, lines };
}

function evidenceMissing({ framework, ratings }: Standing) {
  return byInstitution(ratings, framework, hasReason('no-evidence'), (rated, institutions) => `Evidence is missing for ${rated} of ${institutions}`);
}

function unresolvedRatings({ framework, ratings }: Standing) {
  const says = (rated: string, institutions: string) => `${rated} of ${institutions} could be more than one level`;
  return byInstitution(ratings, framework, ({ status }) => status === 'unresolved', says);
}

type Cell = RatingSummary['overall'];

function hasReason(wanted: Reason): (cell: Cell) => boolean {
  return ({ reason }) => reason === wanted;
}

/** A line for each institution that has such an element: "North School: Quality award and Student survey". */
function byInstitution(
  ratings: Standing['ratings'],
  framework: SettledFramework,
  isSuch: (cell: Cell) => boolean,
  says: (rated: string, institutions: string) => string,
) {
  const found = ratings
    .map(({ summary }) => ({
      name: summary.name,
      elements: framework.elements.filter(({ id }) => summary.elements[id] && isSuch(summary.elements[id])),
    }))
    .filter(({ elements }) => elements.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const number = found.reduce((sum, { elements }) => sum + elements.length, 0);
  return {
    says: says(several(number, 'rating'), several(found.length, 'institution')),
    lines: found.map(({ name, elements }) => `${name}: ${all(elements.map(({ short }) => short))}`),
  };
}

function statementsToConfirm({ unconfirmed, ratings }: Standing) {
  const here = unconfirmed.filter(({ institution }) => ratings.some((rating) => rating.institution === institution));
  const byName = Map.groupBy(here, ({ institution }) => nameOf(ratings, institution));
  const lines = [...byName]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, facts]) => `${name}: ${all(facts.map(({ kind }) => FACT_KINDS[kind]))}`);
  return { says: `${several(here.length, 'statement', 'statements')} copied from the year before ${is(here.length)} to be confirmed`, lines };
}

function readingsToConfirm({ framework, choices }: Standing) {
  const open = choices.filter(({ toConfirm }) => toConfirm);
  const lines = readingsOf(framework).flatMap(({ id, asks }) => (open.some(({ reading }) => reading === id) ? [asks] : []));
  return { says: `${several(lines.length, 'reading')} copied from the year before ${is(lines.length)} to be confirmed`, lines };
}

function readingsLeft({ framework, choices }: Standing) {
  const lines = readingsOf(framework).flatMap(({ id, asks }) => (choices.some(({ reading }) => reading === id) ? [] : [asks]));
  return { says: `${several(lines.length, 'reading')} nobody has chosen: the recommended option holds`, lines };
}

/** A dispute that waits for an answer, by the rating that it is about. */
export interface DisputeThatWaits {
  institution: string;
  element: string;
  /** "Ash School: Quality award". */
  says: string;
}

/** In order of what they say. */
export function disputesIn({ framework, ratings, disputes }: Pick<Standing, 'framework' | 'ratings' | 'disputes'>): DisputeThatWaits[] {
  const said = disputes.map((each) => ({ ...each, says: `${nameOf(ratings, each.institution)}: ${elementTitle(framework, each.element)}` }));
  return said.sort((a, b) => a.says.localeCompare(b.says, 'en'));
}

function disputesOpen({ framework, ratings, disputes }: Standing) {
  const lines = disputesIn({ framework, ratings, disputes }).map(({ says }) => says);
  return { says: `${several(lines.length, 'dispute')} without an answer from the partnership`, lines };
}

/** Another level was set, and by the day of the cycle it holds no longer: the computed level counts again. */
function moderationsEnded({ cycle, framework, ratings, moderations }: Standing) {
  const here = moderations.filter(({ institution }) => ratings.some((rating) => rating.institution === institution));
  const ended = here.filter((each) => each.level !== null && !isInForce(each, cycle.date));
  const lines = ended.map(({ institution, element }) => `${nameOf(ratings, institution)}: ${elementTitle(framework, element)}`).sort();
  return { says: `${several(lines.length, 'moderation has', 'moderations have')} ended before the day of the cycle`, lines };
}

function nameOf(ratings: Standing['ratings'], institution: string | null): string {
  return ratings.find((rating) => rating.institution === institution)?.summary.name ?? 'An institution that has left';
}

function elementTitle({ elements }: SettledFramework, element: string): string {
  return element === OVERALL ? 'Overall' : (elements.find(({ id }) => id === element)?.short ?? element);
}

function is(number: number): string {
  return number === 1 ? 'is' : 'are';
}
