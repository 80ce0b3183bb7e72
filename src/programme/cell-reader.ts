import { readIsoDate } from '../evidence/iso-date.ts';
import type { Column } from './activities-csv.ts';

/** A day as a British spreadsheet writes what stood there as 2026-01-31. */
const WRITTEN_BY_SPREADSHEET = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Reads the cells of one line; whatever is wrong with one is said, with the column and what to do. */
export class CellReader {
  readonly cell: (column: Column) => string;
  readonly say: (message: string) => void;

  constructor(cell: (column: Column) => string, say: (message: string) => void) {
    this.cell = cell;
    this.say = say;
  }

  needed(column: Column, longest: number): string {
    const text = this.line(column, longest);
    if (text === null) this.say(`Write something in the column "${column}".`);
    return text ?? '';
  }

  /** Text in one line. */
  line(column: Column, longest: number): string | null {
    const text = this.text(column, longest);
    if (text !== null && /\p{Cc}/u.test(text)) this.say(`Take line breaks and tabs out of the column "${column}".`);
    return text;
  }

  text(column: Column, longest: number): string | null {
    const text = this.cell(column);
    if (text.length > longest) this.say(`The column "${column}" has ${text.length} characters. Use ${longest} or fewer.`);
    return text === '' ? null : text;
  }

  oneOf<Known extends string>(known: readonly Known[], column: Column, value = this.cell(column)): Known {
    const found = known.find((each) => each === value.toLowerCase());
    const all = known.join(', ');
    if (found === undefined) this.say(value === '' ? `Choose for the column "${column}" from ${all}.` : wrong(value, column, `Use ${all}`));
    return found ?? (known[0] as Known);
  }

  optional<Known extends string>(known: readonly Known[], column: Column): Known | null {
    return this.cell(column) === '' ? null : this.oneOf(known, column);
  }

  /** Several of a list, in the order of the list. */
  several<Known extends string>(known: readonly Known[], column: Column): Known[] {
    const values = this.cell(column)
      .split(/[\s,;]+/)
      .filter(Boolean);
    if (values.length === 0) this.say(`Write one or more of ${known.join(', ')} in the column "${column}", parted by a space.`);
    const read = values.map((value) => this.oneOf(known, column, value));
    return known.filter((each) => read.includes(each));
  }

  wholeNumber(column: Column, most: number): number {
    const text = this.cell(column);
    const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (number < 1 || number > most) this.say(wrong(text, column, `Write a whole number from 1 to ${most}, such as 50`));
    return number;
  }

  day(column: Column): string | null {
    const text = this.cell(column);
    if (text === '') return null;
    const [, day = '', month = '', year] = WRITTEN_BY_SPREADSHEET.exec(text) ?? [];
    const read = readIsoDate(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text);
    if ('day' in read) return read.day;
    this.say(wrong(text, column, 'Write a day as 2026-01-31 or 31/01/2026, or leave it empty'));
    return null;
  }
}

function wrong(value: string, column: Column, remedy: string): string {
  return `"${value}" is not known in the column "${column}". ${remedy}.`;
}
