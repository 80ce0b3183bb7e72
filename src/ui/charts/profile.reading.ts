import { count } from '../../rating/words.ts';
import { extremes, firstAndOthers } from './extremes.ts';
import { absentWords } from './figure.ts';
import { type Score, scoreWords, type Theme } from './score.ts';

/** The strongest and the weakest theme this year, and how many moved since the last. */
export function profileReading(themes: readonly Theme[], now: string, before: string | null): string {
  if (themes.length === 0) return 'There are no themes to show yet.';
  const known = themes.flatMap((theme) => (typeof theme.now === 'number' ? [{ name: theme.name, value: theme.now }] : []));
  if (known.length === 0) return `No theme has a value for ${now}: ${absentWords(themes.map((theme) => theme.now))}.`;
  return `${standing(known)} in ${now}${moves(themes, before)}${absent(themes)}.`;
}

function standing(known: readonly { name: string; value: number }[]): string {
  const { most, least } = extremes(known);
  const [top, bottom] = [scoreWords(most[0]?.value ?? 0), scoreWords(least[0]?.value ?? 0)];
  if (most.length === known.length) return `${firstAndOthers(most)} ${known.length === 1 ? 'stands' : 'stand'} at ${top} of 3`;
  return `${firstAndOthers(most)} ${most.length === 1 ? 'is' : 'are'} strongest at ${top} of 3 and ${firstAndOthers(least)} weakest at ${bottom}`;
}

function moves(themes: readonly Theme[], before: string | null): string {
  const both = themes.flatMap((theme) => (isNumber(theme.now) && isNumber(theme.before) ? [theme.now - theme.before] : []));
  if (before === null || both.length === 0) return '';
  const up = both.filter((moved) => moved > 0).length;
  const down = both.filter((moved) => moved < 0).length;
  return `; ${count(up)} rose, ${count(down)} fell and ${count(both.length - up - down)} stayed since ${before}`;
}

function absent(themes: readonly Theme[]): string {
  const words = absentWords(themes.map((theme) => theme.now));
  return words === '' ? '' : `; not drawn: ${words}`;
}

function isNumber(score: Score): score is number {
  return typeof score === 'number';
}
