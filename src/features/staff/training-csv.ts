import { csvLine } from '../../shared/csv-line.ts';
import type { CityNeeds, InstitutionTraining } from './city-training.ts';
import { GROUPS, TOPICS } from './topics.ts';

export const SAID: Record<InstitutionTraining['said'], string> = {
  nothing: 'nothing said',
  'to-confirm': 'to be confirmed',
  said: 'said',
};

const MINUTES = 60;

/** An institution a line: UTF-8 with a mark, so that Excel reads it as such. No names of people. */
export function* trainingAsCsv({ asked, institutions }: CityNeeds): Generator<string> {
  const head = ['Institution', 'Staff list', 'People', 'Highest level held', `Qualified at Level ${asked}`, `Working towards Level ${asked}`];
  yield `\ufeff${csvLine([...head, 'Hours of training', 'Groups without training', 'Topics without training'])}`;
  for (const one of institutions) yield csvLine(cellsOf(one));
}

function cellsOf({ name, said, people, highest, qualified, enrolled, minutes, groupsWithout, topicsWithout }: InstitutionTraining) {
  const known = said === 'nothing' ? [null, null, null, null] : [people, highest, qualified, enrolled];
  const missing = [groupsWithout.map((group) => GROUPS[group]).join('; '), topicsWithout.map((topic) => TOPICS[topic]).join('; ')];
  return [name, SAID[said], ...known, Math.round((minutes / MINUTES) * 100) / 100, ...missing];
}
