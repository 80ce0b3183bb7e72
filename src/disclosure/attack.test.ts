import { beforeAll, describe, expect, test } from 'vitest';
import { attack } from './attack.ts';
import { type FindBands, loadBandFinder } from './bands.ts';
import { countSurvey, type Design, respondents } from './proof/made-up-survey.ts';
import { naiveRelease } from './proof/naive-release.ts';
import { type Random, seeded } from './proof/seeded.ts';
import { type Release, shownIn } from './release.ts';
import { releaseSurvey } from './release-survey.ts';
import { CITY_RULES, type Rules, SURVEY_RULES } from './rules.ts';

const YEARS: Design = { breakdowns: { year: ['7', '8', '9', '10', '11', '12', '13'] }, neighboursMayMerge: false, questions: 1 };

const MERGING: Design = { ...YEARS, neighboursMayMerge: true };

const SURVEYS = 40;
const SERIES = 8;

let findBands: FindBands;
beforeAll(async () => {
  findBands = await loadBandFinder();
});

/** What somebody finds out who knows all releases, with and without a thought for the reasons. */
function found(releases: readonly Release[], design: Design): string[] {
  return Object.entries(design.breakdowns).flatMap(([id, groups]) =>
    [false, true].flatMap((knowsReasons) =>
      attack(releases, id, groups, knowsReasons, findBands).map(({ what, band }) => `${what}: ${band.low} to ${band.high}`),
    ),
  );
}

const someRespondents = (design: Design, random: Random) => respondents(design, 30 + Math.floor(random() * 300), random);

function figuresIn({ breakdowns }: Release) {
  const figures = breakdowns.flatMap(({ parts }) => parts.flatMap(({ questions }) => Object.values(questions)));
  return { shown: figures.filter(({ answered }) => shownIn(answered) !== null).length, all: figures.length };
}

interface Case {
  name: string;
  design: Design;
  rules: Rules;
}

const CASES: Case[] = [
  { name: 'years that are hidden', design: YEARS, rules: SURVEY_RULES },
  { name: 'years that may merge', design: { ...YEARS, neighboursMayMerge: true }, rules: SURVEY_RULES },
  { name: 'sensitive questions', design: { ...YEARS, neighboursMayMerge: true, sensitive: [0] }, rules: SURVEY_RULES },
  { name: 'rounded counts', design: YEARS, rules: CITY_RULES },
  { name: 'a threshold of 5', design: YEARS, rules: { threshold: 5, roundTo: 1 } },
];

describe('one release of each of 200 made-up surveys with very small groups', () => {
  test.each(CASES)('gives nothing away: $name', async ({ design, rules }) => {
    let shown = 0;
    for (let seed = 1; seed <= SURVEYS; seed++) {
      const release = await releaseSurvey(countSurvey(design, someRespondents(design, seeded(seed))), rules);
      shown += figuresIn(release).shown;
      expect(found([release], design), `seed ${seed}`).toEqual([]);
    }
    expect(shown).toBeGreaterThan(10);
  });

  test('is broken where only the next smallest group is hidden, which shows that the attack works', () => {
    const surveys = Array.from({ length: SURVEYS }, (_, seed) => countSurvey(YEARS, someRespondents(YEARS, seeded(seed))));
    const broken = surveys.filter((survey) => found([naiveRelease(survey, SURVEY_RULES)], YEARS).some((what) => what.includes('people')));
    expect(broken.length).toBeGreaterThan(surveys.length / 4);
  });
});

describe('several releases of one survey', () => {
  test.each([
    { name: 'hidden', design: YEARS },
    { name: 'merged', design: { ...YEARS, neighboursMayMerge: true } },
    { name: 'sensitive', design: { ...YEARS, neighboursMayMerge: true, sensitive: [0] } },
  ])('give nothing away together: $name', async ({ design }) => {
    let repeated = 0;
    for (let seed = 1; seed <= SERIES; seed++) {
      const releases = await releaseAsTheyCome(design, someRespondents(design, seeded(seed)), [0.35, 0.6, 1]);
      repeated += releases.flatMap((release) =>
        release.breakdowns.flatMap(({ parts }) => parts.filter(({ respondents }) => respondents.asOf < release.number)),
      ).length;
      expect(found(releases, design), `seed ${seed}`).toEqual([]);
    }
    expect(repeated).toBeGreaterThan(0);
  });

  test('are broken where each is made as if it were the only one', async () => {
    let broken = 0;
    for (let seed = 1; seed <= SERIES; seed++) {
      const people = someRespondents(MERGING, seeded(seed));
      const first = await releaseSurvey(countSurvey(MERGING, people.slice(0, -10)), SURVEY_RULES);
      const second = { ...(await releaseSurvey(countSurvey(MERGING, people), SURVEY_RULES)), number: 2 };
      if (smallDifferences(first, renumber(second, 2)) > 0) broken++;
    }
    expect(broken).toBeGreaterThan(0);
  });

  test('differ by nobody or by the threshold at least, in every part that both show', async () => {
    for (let seed = 1; seed <= SERIES; seed++) {
      const people = someRespondents(YEARS, seeded(seed));
      const [first, second] = await releaseAsTheyCome(YEARS, people, [0.6, 1]);
      if (first && second) expect(smallDifferences(first, second), `seed ${seed}`).toBe(0);
    }
  });
});

async function releaseAsTheyCome(design: Design, people: ReturnType<typeof respondents>, shares: readonly number[]): Promise<Release[]> {
  const releases: Release[] = [];
  for (const share of shares) {
    const release = await releaseSurvey(countSurvey(design, people.slice(0, Math.floor(share * people.length))), SURVEY_RULES, releases);
    if (release !== releases.at(-1)) releases.push(release);
  }
  return releases;
}

/** How often the figures of a part in two releases tell what a few people said who came in between. */
function smallDifferences(first: Release, second: Release): number {
  const answered = ({ breakdowns }: Release) =>
    breakdowns.flatMap(({ parts }) =>
      parts.flatMap((part) => Object.entries(part.questions).map(([id, figure]) => [`${part.groups} ${id}`, shownIn(figure.answered)] as const)),
    );
  const before = new Map(answered(first));
  return answered(second).filter(([cell, now]) => {
    const then = before.get(cell) ?? null;
    return now !== null && then !== null && now !== then && now - then < SURVEY_RULES.threshold;
  }).length;
}

function renumber(release: Release, number: number): Release {
  return JSON.parse(JSON.stringify(release).replaceAll('"asOf":1', `"asOf":${number}`));
}
