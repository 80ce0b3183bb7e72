/** What the format of a cell makes of its number. `digits`: so many, with zeros in front. */
export type NumberFormat = 'plain' | 'day' | 'day-and-time' | 'per-cent' | { digits: number };

const DAYS = [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const DAY_AND_TIME = 22;
const PER_CENTS = [9, 10];

/** The formats that have a number and no code in the file. Source: ECMA-376 part 1, 18.8.30. */
export function builtInFormat(id: number): NumberFormat {
  if (DAYS.includes(id)) return 'day';
  if (id === DAY_AND_TIME) return 'day-and-time';
  return PER_CENTS.includes(id) ? 'per-cent' : 'plain';
}

/** By a format's code, such as `dd/mm/yyyy`: its first part, without what is only shown: texts in quotation marks, colours, currencies, padding. */
export function formatOfCode(code: string): NumberFormat {
  const [first = ''] = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').split(';');
  const text = first.toLowerCase().trim();
  if (text === 'general' || text === '@') return 'plain';
  if (/^0{2,15}$/.test(text)) return { digits: text.length };
  const time = /[hs]/.test(text);
  // An m is a month unless hours or seconds stand beside it.
  if (/[yd]/.test(text) || (/m/.test(text) && !time)) return time ? 'day-and-time' : 'day';
  return text.includes('%') ? 'per-cent' : 'plain';
}
