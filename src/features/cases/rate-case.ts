import { dirname, isAbsolute, join, resolve } from 'node:path';
import { previousYear } from '../../evidence/academic-year.ts';
import type { Problem } from '../../evidence/problem.ts';
import { rateCityAsWhole } from '../../rating/city.ts';
import { rateCity } from '../../rating/rate.ts';
import { settle } from '../../rating/reading.ts';
import type { RatedCity } from '../../rating/replay.ts';
import { type Assembled, assembleEvidence } from './assemble-evidence.ts';
import { gatherEvidence, type Watch } from './gather-evidence.ts';
import type { RatedCase } from './rated-case.ts';
import { type Case, readCase } from './read-case.ts';
import { remarks } from './remarks.ts';
import { strangers } from './strangers.ts';
import { type ChosenFramework, chooseFramework, type Instead } from './which-framework.ts';
import { overallBefore, withYearsBefore } from './years-before.ts';

/** What the caller may put in the place of what case.yaml says. */
export interface RateOptions extends Instead {
  /** LA codes, for running one case over many areas. */
  la?: string[];
  watch?: Watch;
}

/** Reads and rates a case folder and the years before it; or says everything that is wrong. Where there is an error nothing is rated. */
export async function rateCase(folder: string, options: RateOptions = {}): Promise<RatedCase | { problems: Problem[] }> {
  const read = await readCase(folder);
  return 'problems' in read ? read : rate(read, options, []);
}

/** @param later the cases of the years after, which lead to this one */
async function rate(found: Case, options: RateOptions, later: Case[]): Promise<RatedCase | { problems: Problem[] }> {
  const read = options.la ? { ...found, file: { ...found.file, partnership: { ...found.file.partnership, la: options.la } } } : found;
  const framework = await chooseFramework(read, options);
  const evidence = await assemble(read, options);
  const previous = await ratePrevious(read, options, [...later, read]);
  const problems = [framework, evidence, previous].flatMap((part) => part.problems);
  problems.push(...sameFileTwice(read, evidence.files, previous.rated?.files ?? []));
  if (!framework.chosen || problems.some(({ severity }) => severity === 'error')) return { problems };
  return together(read, framework.chosen, evidence, previous.rated, problems);
}

type Evidence = Assembled & { files: RatedCase['files'] };

async function assemble(read: Case, { watch = (file) => file }: RateOptions): Promise<Evidence> {
  const gathered = await gatherEvidence(read, watch);
  const assembled = assembleEvidence(read.file, gathered);
  const { city, identities } = assembled;
  const looks = [...remarks(city), ...strangers(city.institutions, gathered, identities), ...outsideCycle(read)];
  const problems = [...gathered.problems, ...assembled.problems, ...looks];
  const nobody = assembled.city.institutions.length === 0 && !problems.some(({ severity }) => severity === 'error');
  if (nobody) problems.push(read.fault('evidence', NOBODY));
  return { ...assembled, problems, files: gathered.files };
}

/** Awards are judged as of a day, which should be one of the cycle's own year: from September to August. */
function outsideCycle({ file: { cycle, date }, fault }: Case): Problem[] {
  const start = Number(cycle.slice(0, 4));
  if (date >= `${start}-09-01` && date <= `${start + 1}-08-31`) return [];
  return [{ ...fault('date', `The day ${date} is not in the cycle ${cycle}. Awards are judged as of it; check both.`), severity: 'warning' }];
}

const NOBODY = 'No file names an institution of this partnership, so there is nothing to rate. Check the LA codes and the files.';
const CIRCLE = 'The cases name each other as the year before, in a circle. Take out one "previous:".';

async function ratePrevious(
  read: Case,
  { framework, readings, ...rest }: RateOptions,
  later: Case[],
): Promise<{ rated: RatedCase | null; problems: Problem[] }> {
  const { folder, name, file, fault } = read;
  if (!file.previous) return { rated: null, problems: [] };
  if (later.some((each) => each.folder === resolve(folder, file.previous ?? ''))) return { rated: null, problems: [fault('previous', CIRCLE)] };
  const path = isAbsolute(file.previous) ? file.previous : join(dirname(name), file.previous);
  const before = await readCase(path, fault('previous', ''));
  const rated = 'problems' in before ? before : await rate(before, rest, later);
  return 'problems' in rated ? { rated: null, problems: rated.problems } : { rated, problems: notTheYearBefore(rated.cycle, read) };
}

/** A file that names no year cannot be this year's and last year's: a row would be compared with itself. */
function sameFileTwice({ fault }: Case, now: RatedCase['files'], before: RatedCase['files']): Problem[] {
  return now.flatMap(({ name, sha256, takenFor }) => {
    const earlier = takenFor && before.find((file) => file.sha256 === sha256 && file.takenFor !== takenFor);
    if (!earlier) return [];
    const message = `The year before uses the same file as this one, ${name}, for other leavers (${earlier.takenFor} and ${takenFor}). Give each year its own file, or name the year with "leavers:" in both.`;
    return [fault('previous', message)];
  });
}

function notTheYearBefore(cycle: string, { file, fault }: Case): Problem[] {
  if (cycle === previousYear(file.cycle)) return [];
  if (cycle >= file.cycle)
    return [fault('previous', `This case is of ${cycle}, which does not come before ${file.cycle}. Name the case of the year before.`)];
  return [{ ...fault('previous', `This case is of ${cycle}, so what is called "last year" is since ${cycle}.`), severity: 'warning' }];
}

function together(
  read: Case,
  { framework, sha256, path, choices }: ChosenFramework,
  evidence: Evidence,
  previous: RatedCase | null,
  problems: Problem[],
): RatedCase {
  const settled = settle(framework, choices);
  const now: RatedCity = { framework: settled, city: evidence.city, ratings: rateCity(settled, evidence.city) };
  const institutions = withYearsBefore(now, previous, evidence.identities);
  return {
    partnership: read.file.partnership.name,
    la: read.file.partnership.la,
    cycle: read.file.cycle,
    date: read.file.date,
    framework: settled,
    frameworkSha256: sha256,
    evidence: evidence.city,
    institutions,
    city: rateCityAsWhole(settled, now.ratings, previous && overallBefore(institutions, previous, settled)),
    files: evidence.files,
    notices: problems,
    inputs: [path, join(read.folder, 'case.yaml'), ...read.file.evidence.map(({ file }) => resolve(read.folder, file)), ...(previous?.inputs ?? [])],
    previous,
  };
}
