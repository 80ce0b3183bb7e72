import { type Distance, type Distances, distances, identity } from '../../rating/compare.ts';
import type { Framework } from '../../rating/framework.ts';
import { LevelScale, type Verdict } from '../../rating/level.ts';
import type { InstitutionRating } from '../../rating/rating.ts';
import { type Choices, mistakenChoices, settle } from '../../rating/reading.ts';
import { type RatedCity, replay } from '../../rating/replay.ts';
import { reasonWords } from '../../rating/verdict-words.ts';
import { either, several } from '../../rating/words.ts';
import { type Command, type ExitCode, type Outputs, readWords, WrongUsage } from '../../shared/command.ts';
import { printable } from '../../shared/terminal.ts';
import { findFramework } from '../frameworks/index.ts';
import { printProblems } from './print-problems.ts';
import { rateCase } from './rate-case.ts';
import type { RatedCase } from './rated-case.ts';
import { readChoices } from './read-choices.ts';

export const replayCommand: Command = {
  name: 'replay',
  summary: 'Rate a case again by another framework or other readings, and list what changes',
  help: `waymark replay FOLDER [--framework NAME] [--reading ID=OPTION …] [--format table|json]

Rates the evidence of a case folder twice: as case.yaml says, and by another framework or other readings. Lists every rating
that comes out differently, and how many do.

  waymark replay examples/dunmere-2025 --reading y11-hole=red
  waymark replay examples/dunmere-2025 --framework careers-2025
`,
  async run(words, out) {
    const { values, positionals } = readWords(words, OPTIONS, { names: ['The case folder'], least: 1 });
    if (!values.framework && !values.reading) throw new WrongUsage('Say what to replay it by: --framework, --reading, or both.');
    if (values.format && values.format !== 'table' && values.format !== 'json')
      throw new WrongUsage(`There is no format "${values.format}". The formats are: table, json.`);
    const rated = await rateCase(positionals[0] as string);
    if ('problems' in rated) return failed(rated.problems, out);
    const again = await replayed(rated, values.framework, readChoices(values.reading ?? []));
    if ('problems' in again) return failed(again.problems, out);
    const before: RatedCity = { framework: rated.framework, city: rated.evidence, ratings: rated.institutions.map(({ rating }) => rating) };
    const changes = compared(before, again);
    out.stdout.write(values.format === 'json' ? `${JSON.stringify(changes.map(asOutput), null, 2)}\n` : asText(changes, before, again));
    return 0;
  },
};

const OPTIONS = { framework: { type: 'string' }, reading: { type: 'string', multiple: true }, format: { type: 'string' } } as const;

function failed(problems: Parameters<typeof printProblems>[0], out: Outputs): ExitCode {
  printProblems(problems, out);
  return 1;
}

async function replayed(
  rated: RatedCase,
  name: string | undefined,
  choices: Record<string, string>,
): Promise<RatedCity | { problems: Parameters<typeof printProblems>[0] }> {
  const found = name ? await findFramework(name, process.cwd()) : { framework: rated.framework };
  if ('problems' in found) return found;
  const mistakes = mistakenChoices(found.framework, choices);
  if (mistakes.length > 0) throw new WrongUsage(mistakes.map(({ message }) => message).join(' '));
  return replay(rated.evidence, settle(found.framework, { ...keptChoices(rated, found.framework), ...choices }));
}

/** What is not chosen anew stays as it was, where the other framework has it too. */
function keptChoices({ framework }: RatedCase, other: Framework): Choices {
  const foreign = mistakenChoices(other, framework.chosen).map(({ reading }) => reading);
  return Object.fromEntries(Object.entries(framework.chosen).filter(([reading]) => !foreign.includes(reading)));
}

interface Change {
  institution: InstitutionRating;
  element: string;
  /** Undefined where the framework does not have the element. */
  before: Verdict | undefined;
  now: Verdict | undefined;
  distance: Distance | null;
}

function compared(before: RatedCity, now: RatedCity): Change[] {
  const travelled = distances(before, now, (institution) => institution);
  const own = new Map(now.city.institutions.map((institution) => [identity(institution), travelled.get(institution) ?? null]));
  return now.ratings.flatMap((rating, index) => changesOf(before.ratings[index], rating, own.get(identity(rating)) ?? null));
}

function changesOf(before: InstitutionRating | undefined, institution: InstitutionRating, distance: Distances | null): Change[] {
  const [then, current] = [verdictsOf(before), verdictsOf(institution)];
  const elements = Object.keys({ ...then, ...current }).filter((element) => said(then[element]) !== said(current[element]));
  return elements.map((element) => ({ institution, element, before: then[element], now: current[element], distance: distance?.[element] ?? null }));
}

function verdictsOf(rating: InstitutionRating | undefined): Record<string, Verdict> {
  return { ...rating?.elements, ...(rating && { overall: rating.overall }) };
}

const NOT_THERE = 'not in the framework';

function said(verdict: Verdict | undefined): string {
  return verdict ? verdict.levels.join(' or ') || (verdict.reason ?? '') : NOT_THERE;
}

function asOutput({ institution: { urn, laestab, name }, element, before, now, distance }: Change) {
  return { urn, laestab, name, element, before: said(before), now: said(now), distance };
}

function asText(changes: Change[], before: RatedCity, now: RatedCity): string {
  const by = ({ framework }: RatedCity) => `${framework.title} (version ${framework.version})`;
  const start = `${now.ratings.length} institutions, rated by ${by(before)} and again by ${by(now)}${changedReadings(before, now)}.\n`;
  if (changes.length === 0) return `${start}No rating comes out differently.\n`;
  const heads = new Map([before, now].flatMap(({ framework }) => framework.elements.map(({ id, short }) => [id, short])));
  const lines = changes.map(({ institution, element, before: then, now: current }) => {
    const [a, b] = [inWords(then, before), inWords(current, now)];
    return `  ${printable(institution.name)}: ${heads.get(element) ?? 'Overall'}, ${a} → ${b}`;
  });
  return `${start}${several(changes.length, 'rating')} ${changes.length === 1 ? 'comes' : 'come'} out differently:\n\n${lines.join('\n')}\n`;
}

/** The readings that the two have chosen differently: " with y11-hole=red". */
function changedReadings(before: RatedCity, now: RatedCity): string {
  const changed = Object.entries(now.framework.chosen).filter(
    ([reading, option]) => reading in before.framework.chosen && before.framework.chosen[reading] !== option,
  );
  return changed.length > 0 ? ` with ${changed.map(([reading, option]) => `${reading}=${option}`).join(', ')}` : '';
}

function inWords(verdict: Verdict | undefined, { framework }: RatedCity): string {
  if (!verdict) return NOT_THERE;
  const scale = new LevelScale(framework.levels);
  return either(verdict.levels.map((level) => scale.title(level))) || reasonWords(verdict.reason);
}
