import { Problems } from '../../evidence/problem.ts';
import { NOTHING_READ } from '../../evidence/survey-tools/read-survey-export.ts';
import type { SurveyExport } from '../../evidence/survey-tools/survey-export.ts';
import { readInOwnProcess, type WhileReading } from './reading/own-process.ts';
import { whyNotRead } from './reading/why-not-read.ts';

/** Reads answers that were collected with another survey tool, in a process of its own: what says who answered never leaves that process. */
export async function readSurveyAnswers({ path, name }: { path: string; name: string }, during: WhileReading = {}): Promise<SurveyExport> {
  const { found, why } = await readInOwnProcess(path, { surveyAnswers: { name } }, during);
  if (found !== null) return JSON.parse(found) as SurveyExport;
  const problems = new Problems(name);
  problems.error(whyNotRead(why));
  return { ...NOTHING_READ, problems: problems.list };
}
