import { COLLEGES_AND_SPECIAL } from './colleges-and-special.ts';
import type { ExampleInstitution } from './institution.ts';
import { SCHOOLS_TO_16 } from './schools.ts';
import { SCHOOLS_WITH_SIXTH_FORM } from './schools-with-sixth-form.ts';

/** No local authority has this code. */
export const LA = '999';

export const INSTITUTIONS: readonly ExampleInstitution[] = [...SCHOOLS_TO_16, ...SCHOOLS_WITH_SIXTH_FORM, ...COLLEGES_AND_SPECIAL].sort((a, b) =>
  a.urn < b.urn ? -1 : 1,
);

/** The leavers of the earliest year, 2018/19, come first in `ks4`. */
export const FIRST_LEAVERS = 2018;

/** One of the three cycles: its place in what an institution has `ByCycle`, and the autumn it began in. */
export interface Cycle {
  at: 0 | 1 | 2;
  began: 2022 | 2023 | 2024;
}

export const CYCLES: readonly Cycle[] = [
  { at: 0, began: 2022 },
  { at: 1, began: 2023 },
  { at: 2, began: 2024 },
];

/** 2022 is "2022/23". */
export function year(began: number): string {
  return `${began}/${String(began + 1).slice(2)}`;
}

/** As the partnership and the register call an institution in a cycle: by what it has become, once it has. */
export function named(institution: ExampleInstitution, { at }: Cycle): Pick<ExampleInstitution, 'urn' | 'number' | 'name' | 'type'> {
  return at === 2 && institution.became ? institution.became : institution;
}

const LINE_END = '\r\n';

/** A CSV file as DfE and spreadsheets write them: CRLF, quotation marks only where they are needed. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map((cell) => quotedIfNeeded(String(cell))).join(',') + LINE_END).join('');
}

function quotedIfNeeded(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
