import { beforeAll, describe, expect, test } from 'vitest';
import { type FindBands, loadBandFinder } from './bands.ts';
import { type Attempt, attack, width } from './proof/attacker.ts';
import { countSurvey, type Design, respondents, seeded } from './proof/made-up-survey.ts';
import type { Release } from './release.ts';
import { releaseSurvey } from './release-survey.ts';
import { SURVEY_RULES } from './rules.ts';

const DESIGN: Design = {
  breakdowns: { year: ['7', '8', '9', '10', '11', '12', '13'] },
  neighboursMayMerge: false,
  questions: 4,
};

let findBands: FindBands;
beforeAll(async () => {
  findBands = await loadBandFinder();
});

function pinned(releases: readonly Release[], design: Design): string[] {
  const attempts = Object.entries(design.breakdowns).flatMap(([id, groups]) =>
    [false, true].flatMap((knowsReasons): Attempt[] => attack(releases, id, groups, knowsReasons, findBands)),
  );
  return attempts.filter(({ band, need }) => width(band) < need).map(({ what, band, need }) => `${what}: ${band.low} to ${band.high}, ${need}`);
}

describe('an attacker who knows all that is released', () => {
  test('pins no hidden figure', async () => {
    let hidden = 0;
    let shown = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const random = seeded(seed);
      const people = respondents(DESIGN, 30 + Math.floor(random() * 400), random);
      const release = await releaseSurvey(countSurvey(DESIGN, people), SURVEY_RULES);
      for (const b of release.breakdowns)
        for (const p of b.parts) for (const f of Object.values(p.questions)) 'shown' in f.answered ? shown++ : hidden++;
      expect(pinned([release], DESIGN), `seed ${seed}`).toEqual([]);
    }
    console.log({ hidden, shown });
  });
});
