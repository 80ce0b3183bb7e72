import { expect, test } from 'vitest';
import { releasingProcess } from '../../../../tests/support/releasing-process.ts';
import { releaseSurvey, SURVEY_RULES, type SurveyCounts } from '../../../disclosure/index.ts';
import { countSurvey, type Design, respondents } from '../../../disclosure/proof/made-up-survey.ts';
import { seeded } from '../../../disclosure/proof/seeded.ts';
import { Unavailable } from '../../../web/problems.ts';
import { workOutRelease } from './work-out-release.ts';

const DESIGN: Design = { breakdowns: { year: ['7', '8', '9', '10'] }, neighboursMayMerge: true, questions: 3 };
const people = respondents(DESIGN, 120, seeded(5));
const order = (counts: SurveyCounts, earlier: Parameters<typeof workOutRelease>[0]['earlier'] = []) => ({ counts, rules: SURVEY_RULES, earlier });
const [first, all] = [countSurvey(DESIGN, people.slice(0, 80)), countSurvey(DESIGN, people)];

test('a process of its own works out the very release', async () => {
  const before = await releaseSurvey(first, SURVEY_RULES);
  expect(await workOutRelease(order(first))).toEqual(before);
  expect(await workOutRelease(order(all, [before]))).toEqual(await releaseSurvey(all, SURVEY_RULES, [before]));
});

test('where it is killed it is begun anew, and nothing is lost', async () => {
  const working = workOutRelease(order(all), { fault: ({ message }) => expect.unreachable(message) });
  process.kill(await releasingProcess(), 'SIGKILL');
  expect(await working).toEqual(await releaseSurvey(all, SURVEY_RULES));
});

test('where it comes to no end the figures for everybody are let out alone, and whoever runs the service is told', async () => {
  const before = await releaseSurvey(first, SURVEY_RULES);
  const told: string[] = [];
  const during = { seconds: 0.001, fault: (error: Error) => void told.push(error.message) };
  const begun = await workOutRelease(order(all), during);
  const full = await releaseSurvey(all, SURVEY_RULES);
  expect({ ...begun, breakdowns: [] }).toEqual({ ...full, breakdowns: [] });
  expect(begun.breakdowns).toEqual([{ id: 'year', withheld: expect.stringContaining('took too long'), parts: [] }]);
  // What an earlier release said of the groups has been said, and stays as it was.
  const later = await workOutRelease(order(all, [before]), during);
  expect([later.number, later.breakdowns]).toEqual([2, before.breakdowns]);
  expect(told).toEqual(Array.from({ length: 2 }, () => 'A release was made without its breakdowns: too-long'));
});

test('counts that do not add up are refused as by the audit itself', async () => {
  await expect(workOutRelease(order({ ...all, respondents: 121 }))).rejects.toThrow('they should be 121');
});

test('where the program ends, nothing is let out', async () => {
  const ending = new AbortController();
  const working = workOutRelease(order(all), { signal: ending.signal });
  const pid = await releasingProcess();
  ending.abort();
  await expect(working).rejects.toThrow(Unavailable);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  await expect(workOutRelease(order(all), { signal: ending.signal })).rejects.toThrow(Unavailable);
});
