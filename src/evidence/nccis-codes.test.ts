import { describe, expect, test } from 'vitest';
import { ACTIVITY_CODES, type ActivitySettings, RECOMMENDED_SETTINGS, standingOf } from './nccis-codes.ts';

const EXPECTED: Record<string, string> = {
  'pre-16': '110 120 130 140 150',
  eet: '210 220 230 240 250 260 270 280 290 310 320 330 340 350 360 380 381 410 420 430 440 450 460 530 550 551',
  neet: '510 520 540 610 615 616 619 620 630 640 650 660 670 680',
  custody: '710',
  'left-out': '720',
  'not-known': '810 820 830',
};

describe('standing by the recommended settings', () => {
  const listed = Object.entries(EXPECTED).flatMap(([standing, codes]) => codes.split(' ').map((code) => ({ code, standing })));

  test.each(listed)('$code is $standing', ({ code, standing }) => {
    expect(standingOf(code, RECOMMENDED_SETTINGS)).toBe(standing);
  });

  test('the list has these codes and no other, each with words of its own', () => {
    expect([...ACTIVITY_CODES.keys()].sort((a, b) => a.localeCompare(b))).toEqual(listed.map(({ code }) => code).sort((a, b) => a.localeCompare(b)));
    for (const [code, activity] of ACTIVITY_CODES) {
      expect(activity.code).toBe(code);
      expect(activity.words.length).toBeGreaterThan(5);
    }
  });
});

describe('a setting moves its own code only', () => {
  const settings: [setting: keyof ActivitySettings, value: string, code: string, standing: string][] = [
    ['reEngagement', 'neet', '530', 'neet'],
    ['voluntaryWithStudy', 'neet', '550', 'neet'],
    ['gapYear', 'neet', '260', 'neet'],
    ['refugees', 'counted', '720', 'not-known'],
  ];

  test.each(settings)('%s: %s makes %s %s', (setting, value, code, standing) => {
    const chosen: ActivitySettings = { ...RECOMMENDED_SETTINGS, [setting]: value };
    expect(standingOf(code, chosen)).toBe(standing);
    for (const other of ACTIVITY_CODES.keys()) {
      if (other !== code) expect(standingOf(other, chosen)).toBe(standingOf(other, RECOMMENDED_SETTINGS));
    }
  });
});

test.each(['', '0', '209', '211', '370', '610.0', '0210', 'eet', 'gapYear', '__proto__', 'toString'])('"%s" is no code', (code) => {
  expect(standingOf(code, RECOMMENDED_SETTINGS)).toBeNull();
});
