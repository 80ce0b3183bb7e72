import type { InstitutionKind, Phase } from '../rating/evidence.ts';
import { kindOf } from './establishment-types.ts';
import { readRoll, readUrn } from './institution-numbers.ts';
import type { Problems } from './problem.ts';
import { phasesOf } from './register-phases.ts';

/** One establishment of the school register (GIAS), open or closed. */
export interface RegisterRow {
  urn: string;
  /** LA code and establishment number in seven digits; null where the register gives no number. */
  laestab: string | null;
  la: string;
  name: string;
  typeName: string;
  kind: InstitutionKind;
  /** Also `Open, but proposed to close`; not `Proposed to open`. */
  open: boolean;
  phases: Record<Phase, boolean | null>;
  ukprn: string | null;
  /** Students on roll at the last census; null where the register has no count, as of colleges. Places (`SchoolCapacity`) are no students. */
  roll: number | null;
  line: number;
}

/** The columns without which a file is not the school register. */
export const NEEDED_COLUMNS = ['URN', 'LA (code)', 'EstablishmentNumber', 'EstablishmentName'];

/** Columns that are read where a download has them. */
export const OPTIONAL_COLUMNS = [
  'TypeOfEstablishment (code)',
  'TypeOfEstablishment (name)',
  'EstablishmentTypeGroup (name)',
  'FurtherEducationType (name)',
  'EstablishmentStatus (name)',
  'CloseDate',
  'PhaseOfEducation (name)',
  'OfficialSixthForm (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'NumberOfPupils',
  'UKPRN',
];

/** One row by the names of its columns; null when it names no establishment. Columns that a download lacks are read as empty. */
export function readRegisterRow(line: number, text: (column: string) => string, problems: Problems): RegisterRow | null {
  const urn = readUrn(text('URN'));
  const name = text('EstablishmentName');
  if (urn === null) problems.error('This is not a URN, which has six digits. Download the register again.', line, 'URN');
  if (name === '') problems.error('The establishment has no name. Download the register again.', line, 'EstablishmentName');
  if (urn === null || name === '') return null;
  const la = text('LA (code)');
  const typeName = text('TypeOfEstablishment (name)');
  const kind = kindOf({
    code: text('TypeOfEstablishment (code)'),
    name: typeName,
    group: text('EstablishmentTypeGroup (name)'),
    furtherEducation: text('FurtherEducationType (name)'),
  });
  const phases = phasesOf({
    kind,
    phase: text('PhaseOfEducation (name)'),
    sixthForm: text('OfficialSixthForm (name)'),
    lowAge: readAge(text('StatutoryLowAge')),
    highAge: readAge(text('StatutoryHighAge')),
  });
  const laestab = readNumber(la, text('EstablishmentNumber'), line, problems);
  const [ukprn, roll] = [readUkprn(text('UKPRN')), readRoll(text('NumberOfPupils'))];
  return { urn, laestab, la, name, typeName, kind, open: isOpen(text), phases, ukprn, roll, line };
}

function readNumber(la: string, number: string, line: number, problems: Problems): string | null {
  if (number === '' || la === '') return null;
  const laestab = la.padStart(3, '0') + number.padStart(4, '0');
  if (/^\d{7}$/.test(laestab)) return laestab;
  problems.error('The LA code and this establishment number make no LAESTAB (three and four digits).', line, 'EstablishmentNumber');
  return null;
}

/** By the status; a download without it by whether there is a day of closing. */
function isOpen(text: (column: string) => string): boolean {
  const status = text('EstablishmentStatus (name)');
  return status === '' ? text('CloseDate') === '' : /^open\b/i.test(status);
}

function readAge(text: string): number | null {
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}

function readUkprn(text: string): string | null {
  return /^\d{8}$/.test(text) ? text : null;
}
