import type { Institution } from '../../institutions/index.ts';
import { type GivenFile, type GivenRow, LISTS } from './given-rows.ts';
import { givenWords, type Match, WAYS, type Way } from './numbers.ts';

/** Rows of one institution that make one fact. */
export interface Taken {
  institution: Institution;
  key: GivenRow['key'];
  rows: GivenRow[];
}

/** Rows about somebody whom Waymark does not know, or whom somebody matched by hand. */
export interface Stranger {
  /** By which a match is remembered: "URN 137911". */
  given: string;
  name: string;
  lines: number[];
  /** What somebody said: an institution's id, `none` of ours; null where nobody did. */
  said: string | 'none' | null;
}

export interface Refused {
  line: number;
  who: string;
  why: string;
}

export interface Sorted {
  taken: Taken[];
  strangers: Stranger[];
  refused: Refused[];
  /** Rows of other areas, which nobody is asked about. */
  elsewhere: number;
}

/** Sorts the rows of a file by what becomes of them. */
export function sortRows(given: GivenFile, match: (row: GivenRow) => Match, { las }: { las: readonly string[] }): Sorted {
  const strangers = new Map<string, Stranger>();
  const places = new Map<string, Taken & { ways: Way[] }>();
  let elsewhere = 0;
  for (const row of given.rows) {
    const found = match(row);
    if (found === 'unknown' && row.la !== null && !las.includes(row.la)) {
      elsewhere++;
      continue;
    }
    if (typeof found === 'string' || found.way === 'hand') note(strangers, row, found);
    if (typeof found === 'string') continue;
    const place = `${found.institution.id} ${row.key}`;
    const taken = places.get(place) ?? { institution: found.institution, key: row.key, rows: [], ways: [] };
    taken.rows.push(row);
    taken.ways.push(found.way);
    places.set(place, taken);
  }
  const settled = [...places.values()].map((place) => (LISTS.includes(given.kind) ? { taken: place, refused: [] } : onlyOne(place)));
  return {
    taken: settled.flatMap(({ taken }) =>
      taken && taken.rows.length > 0 ? [{ institution: taken.institution, key: taken.key, rows: taken.rows }] : [],
    ),
    strangers: [...strangers.values()],
    refused: settled.flatMap(({ refused }) => refused),
    elsewhere,
  };
}

function note(strangers: Map<string, Stranger>, row: GivenRow, match: Exclude<Match, object> | { institution: Institution }): void {
  const given = givenWords(row);
  const said = match === 'unknown' ? null : match === 'not ours' ? 'none' : match.institution.id;
  const known = strangers.get(given) ?? { given, name: row.name, lines: [], said };
  known.lines.push(row.line);
  strangers.set(given, known);
}

/** Of several rows for one fact, the one that names the institution most surely; where two do, nobody can tell which is right. */
function onlyOne(place: Taken & { ways: Way[] }): { taken: Taken | null; refused: Refused[] } {
  const { institution, rows, ways } = place;
  if (rows.length === 1) return { taken: place, refused: [] };
  const ranks = ways.map((way) => WAYS.indexOf(way));
  const best = Math.min(...ranks);
  const sure = rows.filter((_row, at) => ranks[at] === best);
  const [row] = sure;
  if (sure.length === 1 && row)
    return { taken: { ...place, rows: [row] }, refused: rows.filter((one) => one !== row).map((one) => passedOver(one, row, institution)) };
  const lines = sure.map(({ line }) => line).join(' and ');
  const why = `Lines ${lines} are all about ${institution.name}, and Waymark cannot tell which is right. Take out the wrong one and send the file again, or match one of them to another institution.`;
  return { taken: null, refused: rows.map((one) => ({ line: one.line, who: whoIs(one), why })) };
}

function passedOver(row: GivenRow, used: GivenRow, { name }: Institution): Refused {
  const why = `Line ${used.line} is about ${name} too, and names it by the number that it has today. This line is left out; nothing need be done.`;
  return { line: row.line, who: whoIs(row), why };
}

function whoIs(row: GivenRow): string {
  return row.name ? `${row.name} (${givenWords(row)})` : givenWords(row);
}
