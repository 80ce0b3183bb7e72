import { day, several } from '../../rating/words.ts';
import { onDay } from '../../ui/format.ts';
import { verdictWords } from '../../ui/level-mark.tsx';
import { KINDS, type Kind } from '../institutions/index.ts';
import type { CellSummary } from '../ratings/index.ts';
import { notesOf } from './cell-notes.ts';
import type { Asked } from './city-address.ts';
import { type CityRow, cellOf } from './city-row.ts';
import type { CityView } from './city-view.ts';
import { filterWords, howMany, orderInWords, sinceWords, stateWords } from './city-words.ts';
import { phasesInWords } from './institution-words.ts';
import { type ShownColumn, shownColumns } from './shown-columns.ts';

/** The table of the page as a file has it, and what somebody has to know who has nothing but the file. */
export interface CityFile {
  columns: { title: string; width: number }[];
  rows: (string | number | null)[][];
  about: [string, string][];
}

export function cityFile(view: CityView, asked: Asked, shown: readonly CityRow[], now: Date): CityFile {
  const [, ...columns] = shownColumns(view);
  return {
    columns: [
      { title: 'Institution', width: 42 },
      { title: 'URN', width: 10 },
      { title: 'Kind', width: 22 },
      { title: 'Leavers', width: 20 },
      ...columns.map((column) => ({ title: titleOf(column, view), width: 18 })),
      { title: 'Notes', width: 60 },
    ],
    rows: shown.map((row) => rowOf(row, columns, view, asked)),
    about: aboutLines(view, asked, shown.length, now),
  };
}

function titleOf({ id, title }: ShownColumn, view: CityView): string {
  return id === 'moved' ? `Since ${sinceWords(view)}` : title;
}

function rowOf(row: CityRow, columns: readonly ShownColumn[], view: CityView, asked: Asked): (string | number | null)[] {
  const { name, urn, kind, phases, moved } = row.summary;
  const cells = columns.map(({ id, kind: shows }) => {
    if (shows === 'movement') return id === 'moved' ? moved.lastYear : moved.baseline;
    const cell = cellOf(row, id);
    return cell ? verdictWords(view.scale, cell) : null;
  });
  return [name, numberOf(urn), KINDS[kind as Kind] ?? '', sentenceCase(phasesInWords(phases)), ...cells, rowNotes(row, columns, view, asked)];
}

/** A URN as the number that other files have, so that the two can be matched. */
function numberOf(urn: string | null): string | number | null {
  return urn !== null && /^[1-9]\d*$/.test(urn) ? Number(urn) : urn;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Quality award: moderated; computed Red. Year 11: 2 leavers decide this level." */
function rowNotes(row: CityRow, columns: readonly ShownColumn[], { scale }: CityView, { filters }: Asked): string {
  const notes = columns.flatMap(({ id, title, kind }) => {
    const cell = kind === 'level' ? cellOf(row, id) : undefined;
    const said = cell ? [...notesOf(cell, { disputed: row.disputed.includes(id), look: filters.look }, scale), ...fewNote(cell)] : [];
    return said.length > 0 ? [`${title}: ${said.join('; ')}.`] : [];
  });
  return notes.join(' ');
}

function fewNote({ few }: CellSummary): string[] {
  if (few === null) return [];
  return [`${several(few, 'leaver')} ${few === 1 ? 'decides' : 'decide'} this level`];
}

function aboutLines(view: CityView, asked: Asked, shown: number, now: Date): [string, string][] {
  const { partnership, cycle, framework, rows, scale } = view;
  const filters = filterWords(asked, view);
  const compared = sinceWords(view);
  return [
    ['Partnership', partnership],
    ['Cycle', `${cycle.year}, ${stateWords(view)}`],
    ['Judged as of', day(cycle.date)],
    ['Framework', `${framework.title}, version ${framework.version}`],
    ['This file was made on', onDay(now)],
    ['Asked for', filters.length === 0 ? `All ${several(rows.length, 'institution')}` : `${filters.join('. ')}. ${howMany(shown, rows.length)}`],
    ['In order of', orderInWords(asked.order, view)],
    ...scale.levels.map(({ title, means }): [string, string] => [title, means]),
    ['Several levels', 'The rating is left open: a figure is hidden, or an open reading of the framework allows more than one level.'],
    ['Not rated', 'There is no level, for the reason under Notes. It is never counted as the last level.'],
    ['Not applicable', 'The question does not arise, for example of leavers that the institution does not have.'],
    [`Since ${compared}`, 'How many levels the overall rating moved; better is above 0. Empty where the two years cannot be compared.'],
    ['Since baseline', 'The same since the first published year of the institution.'],
    ['Moderated', 'The partnership put this level in the place of the one that was computed, with a reason and a last day.'],
  ];
}

/** "waymark-dunmere-2025-26-city": of letters that every system takes. */
export function fileName({ area, cycle }: Pick<CityView, 'area' | 'cycle'>): string {
  const plain = area
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  return ['waymark', plain, cycle.year.replace('/', '-'), 'city'].filter(Boolean).join('-');
}
