import { csvLine } from '../../shared/csv-line.ts';
import { todayOf } from '../../shared/today.ts';
import { type CityAudits, type InstitutionAudit, keyOf } from './city-audits.ts';

/** "not begun", "in work", "complete, not signed", "signed" */
export function stateWords({ review, asked, finished, signedAt }: InstitutionAudit): string {
  if (!review) return 'not begun';
  if (signedAt) return 'signed';
  return finished === asked ? 'complete, not signed' : 'in work';
}

/** An institution a line: UTF-8 with a mark, so that Excel reads it as such. */
export function* cityAuditsAsCsv({ institutions, divisions }: CityAudits): Generator<string> {
  const parts = divisions.flatMap(({ id, title, parts: all }) => all.map(({ part }) => ({ key: keyOf(id, part), head: `${title}: ${part.title}` })));
  const head = ['Institution', 'Questions', 'State', 'Answered', 'Asked', 'Signed on', ...parts.map(({ head: words }) => words)];
  yield `\ufeff${csvLine(head)}`;
  for (const one of institutions) yield csvLine([...cellsOf(one), ...parts.map(({ key }) => levelWords(one, key))]);
}

function cellsOf(one: InstitutionAudit) {
  const { name, review, asked, finished, signedAt } = one;
  return [name, review?.title ?? '', stateWords(one), review ? finished : null, review ? asked : null, signedAt ? todayOf(signedAt) : ''];
}

function levelWords({ review, levels }: InstitutionAudit, key: string): string {
  const level = levels.get(key);
  return level ? (review?.levels[level - 1] ?? '') : '';
}
