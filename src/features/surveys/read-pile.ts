import type { Questionnaire } from '../../surveys/questionnaire.ts';
import { readSheet, type Sheet, shapeOf } from '../../surveys/sheet.ts';
import type { Pile } from './pile.queries.ts';

/** The sheets of a pile. A line that is none cannot have come in by any way of ours: it is a fault, and not passed over. */
export function readPile({ sheets }: Pick<Pile, 'sheets'>, questionnaire: Questionnaire): Sheet[] {
  const shape = shapeOf(questionnaire);
  return sheets.map((line) => {
    const sheet = readSheet(line, shape);
    if ('refused' in sheet) throw new Error('A survey holds a line that is no sheet.');
    return sheet;
  });
}
