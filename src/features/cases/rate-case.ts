import { resolve } from 'node:path';
import type { Problem } from '../../evidence/problem.ts';
import { rateCityAsWhole } from '../../rating/city.ts';
import { type Distances, distances, identity } from '../../rating/compare.ts';
import type { CityEvidence, InstitutionEvidence } from '../../rating/evidence.ts';
import type { SettledFramework } from '../../rating/framework.ts';
import { rateCity } from '../../rating/rate.ts';
import { type Choices, mistakenChoices, settle } from '../../rating/reading.ts';
import type { RatedCity } from '../../rating/replay.ts';
import { findFramework, type LoadedFramework } from '../frameworks/index.ts';
import { type Assembled, assembleEvidence } from './assemble-evidence.ts';
import { gatherEvidence, type Watch } from './gather-evidence.ts';
import type { Identities } from './identities.ts';
import type { RatedCase, RatedInstitution } from './rated-case.ts';
import { type Case, readCase } from './read-case.ts';
import { remarks } from './remarks.ts';

/** What the caller may put in the place of what case.yaml says. */
export interface RateOptions {
  /** LA codes, for running one case over many areas. */
  la?: string[];
  /** An id that ships, or a path from the current folder. */
  framework?: string;
  readings?: Choices;
  watch?: Watch;
}

/** Reads and rates a case folder and the years before it; or says everything that is wrong. Where there is an error nothing is rated. */
export async function rateCase(folder: string, options: RateOptions = {}): Promise<RatedCase | { problems: Problem[] }> {
  return rate(folder, options, []);
}

async function rate(folder: string, options: RateOptions, later: string[]): Promise<RatedCase | { problems: Problem[] }> {
  const found = await readCase(folder);
  if ('problems' in found) return found;
  if (later.includes(found.folder))
    return failure(found.name, 'previous', 'The cases name each other as the year before, in a circle. Take out one "previous:".');
  const read = withOptions(found, options);
  const [framework, assembled, previous] = [
    await loadFramework(read, options),
    await assemble(read, options),
    await ratePrevious(read, options, [...later, read.folder]),
  ];
  const problems = [framework, assembled, previous].flatMap((part) => part?.problems ?? []);
  if (!framework?.loaded || problems.some(({ severity }) => severity === 'error')) return { problems };
  return together(read, framework.loaded, assembled, previous.rated, problems);
}

function withOptions({ file, ...rest }: Case, { la, readings }: RateOptions): Case {
  const partnership = la ? { ...file.partnership, la } : file.partnership;
  return { ...rest, file: { ...file, partnership, readings: { ...file.readings, ...readings } } };
}

function failure(file: string, column: string, message: string): { problems: Problem[] } {
  return { problems: [{ severity: 'error', file, line: null, column, message }] };
}

async function loadFramework(
  { folder, name, file }: Case,
  { framework }: RateOptions,
): Promise<{ loaded: LoadedFramework | null; problems: Problem[] }> {
  const loaded = framework ? await findFramework(framework, process.cwd()) : await findFramework(file.framework, folder);
  if ('problems' in loaded) return { loaded: null, problems: loaded.problems };
  const mistakes = mistakenChoices(loaded.framework, file.readings ?? {});
  const problems = mistakes.map(
    ({ reading, message }): Problem => ({ severity: 'error', file: name, line: null, column: `readings.${reading}`, message }),
  );
  return { loaded, problems };
}

type Evidence = Assembled & { files: RatedCase['files'] };

async function assemble(read: Case, { watch = (file) => file }: RateOptions): Promise<Evidence> {
  const gathered = await gatherEvidence(read, watch);
  const assembled = assembleEvidence(read.file, gathered);
  const problems = [...gathered.problems, ...assembled.problems, ...remarks(assembled.city)];
  const nobody = assembled.city.institutions.length === 0 && !problems.some(({ severity }) => severity === 'error');
  if (nobody)
    problems.push(
      ...failure(
        read.name,
        'evidence',
        'No file names an institution of this partnership, so there is nothing to rate. Check the LA codes and the files.',
      ).problems,
    );
  return { ...assembled, problems, files: gathered.files };
}

async function ratePrevious(
  { folder, file }: Case,
  options: RateOptions,
  later: string[],
): Promise<{ rated: RatedCase | null; problems: Problem[] }> {
  if (!file.previous) return { rated: null, problems: [] };
  const { framework, readings, ...rest } = options;
  const rated = await rate(resolve(folder, file.previous), rest, later);
  return 'problems' in rated ? { rated: null, problems: rated.problems } : { rated, problems: [] };
}

function together(
  read: Case,
  { framework, sha256 }: LoadedFramework,
  evidence: Evidence,
  previous: RatedCase | null,
  problems: Problem[],
): RatedCase {
  const settled = settle(framework, read.file.readings ?? {});
  const ratings = rateCity(settled, evidence.city);
  const now: RatedCity = { framework: settled, city: evidence.city, ratings };
  const before = chain(previous);
  const travelled = before.map((rated) => ({
    cycle: rated.cycle,
    distances: distances(asCity(rated), now, finder(rated.evidence, evidence.identities)),
  }));
  const own = new Map(evidence.city.institutions.map((institution) => [identity(institution), institution]));
  const institutions = ratings.map((rating): RatedInstitution => ({ rating, ...distancesOf(own.get(identity(rating)), travelled) }));
  return {
    partnership: read.file.partnership.name,
    cycle: read.file.cycle,
    date: read.file.date,
    framework: settled,
    frameworkSha256: sha256,
    evidence: evidence.city,
    institutions,
    city: rateCityAsWhole(settled, ratings, previous && levelBefore(previous, settled, evidence)),
    files: evidence.files,
    notices: problems,
    previous,
  };
}

/** Last year, the year before it, and so on. */
function chain(previous: RatedCase | null): RatedCase[] {
  return previous ? [previous, ...chain(previous.previous)] : [];
}

function asCity({ framework, evidence, institutions }: RatedCase): RatedCity {
  return { framework, city: evidence, ratings: institutions.map(({ rating }) => rating) };
}

/** Finds an institution in an earlier cycle: by the URN it has today, else by its LAESTAB. */
function finder(before: CityEvidence, identities: Identities): (institution: InstitutionEvidence) => InstitutionEvidence | null {
  const byUrn = new Map(before.institutions.flatMap((each) => (each.urn ? [[identities.today(each.urn), each] as const] : [])));
  const byLaestab = new Map(before.institutions.flatMap((each) => (each.laestab ? [[each.laestab, each] as const] : [])));
  return ({ urn, laestab }) => (urn ? byUrn.get(urn) : undefined) ?? (laestab ? byLaestab.get(laestab) : undefined) ?? null;
}

type Travelled = { cycle: string; distances: Map<InstitutionEvidence, Distances | null> }[];

function distancesOf(own: InstitutionEvidence | undefined, travelled: Travelled): Pick<RatedInstitution, 'lastYear' | 'baseline'> {
  const at = (index: number) => (own && travelled[index]?.distances.get(own)) ?? null;
  const earliest = travelled.findLastIndex((_, index) => at(index) !== null);
  const distances = at(earliest);
  return { lastYear: at(0), baseline: earliest > 0 && distances ? { cycle: travelled[earliest]?.cycle ?? '', distances } : null };
}

/** Overall levels of last year; none where the two frameworks do not have the same levels. */
function levelBefore(previous: RatedCase, settled: SettledFramework, { city, identities }: Evidence): Parameters<typeof rateCityAsWhole>[2] {
  const ids = ({ levels }: SettledFramework) => levels.map(({ id }) => id).join();
  if (ids(previous.framework) !== ids(settled)) return () => null;
  const find = finder(previous.evidence, identities);
  const own = new Map(city.institutions.map((institution) => [identity(institution), institution]));
  const levels = new Map(previous.institutions.map(({ rating }) => [identity(rating), rating.overall.level]));
  return (rating) => {
    const institution = own.get(identity(rating));
    const then = institution && find(institution);
    return (then && levels.get(identity(then))) ?? null;
  };
}
