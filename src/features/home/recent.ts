import type { Tenant } from '../../database/tenant.ts';
import { several } from '../../rating/words.ts';
import { onDay } from '../../ui/format.ts';
import type { Member } from '../../web/reader.ts';
import { type Act, type Concern, listRecent, type RecentLine } from '../activity-log/index.ts';

/** One thing that somebody else did: "Maya Okafor published 2024/25", with its day. */
export interface Recent {
  who: string;
  did: string;
  on: string;
}

/** As many as are read at a glance. */
const MOST = 5;
/** Several lines may be one thing, such as a list of files. */
const LINES_READ = 60;

/** What others did last that concerns the reader, the newest first. */
export async function recentFor(tenant: Tenant, reader: Member): Promise<Recent[]> {
  return toldOf(await listRecent(tenant, concernOf(reader), LINES_READ));
}

/** What everybody hears of the year itself. */
const OF_THE_YEAR: Act[] = ['made-cycle', 'moved-cycle', 'published-cycle', 'began-correction', 'chose-reading'];
const OF_RATINGS: Act[] = ['moderated-rating', 'agreed-rating', 'disputed-rating', 'commented-rating'];
const OF_EVIDENCE: Act[] = ['typed-in-evidence', 'took-out-evidence', 'confirmed-evidence'];

/** A viewer hears of what was published, an institution of itself and of the year, the partnership of all. */
export function concernOf({ person, as: { role, institutionId } }: Member): Concern {
  const concern = { institution: institutionId, but: person.id };
  if (role === 'viewer') return { ...concern, ofAll: ['published-cycle'], ofInstitutions: [] };
  if (role === 'institution-safeguarding') return { ...concern, ofAll: [], ofInstitutions: [] };
  const ofInstitutions = [...OF_RATINGS, ...OF_EVIDENCE];
  if (institutionId !== null) return { ...concern, ofAll: OF_THE_YEAR, ofInstitutions };
  return { ...concern, ofAll: [...OF_THE_YEAR, 'sent-file', 'confirmed-import', 'undid-import', 'reminded-institutions'], ofInstitutions };
}

/** Sentences about lines, one for all lines of the same kind that follow each other. */
export function toldOf(lines: readonly RecentLine[]): Recent[] {
  const groups: RecentLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0] && isAlike(last[0], line)) last.push(line);
    else groups.push([line]);
  }
  return groups.slice(0, MOST).flatMap((group) => {
    const [line] = group;
    const did = line && wordsFor(line, group.length);
    return line && did ? [{ who: line.person, did, on: onDay(line.at) }] : [];
  });
}

function isAlike(a: RecentLine, b: RecentLine): boolean {
  return a.person === b.person && a.act === b.act && a.institution === b.institution && yearOf(a) === yearOf(b);
}

function yearOf({ after }: RecentLine): string {
  const { year, cycle } = textsOf(after);
  return year ?? cycle ?? '';
}

/** The texts of what a line keeps. */
function textsOf(after: unknown): Record<string, string | undefined> {
  if (typeof after !== 'object' || after === null) return {};
  return Object.fromEntries(Object.entries(after).filter(([, value]) => typeof value === 'string'));
}

/** What was done, after the name of who did it; null for acts that are not told here. */
function wordsFor(line: RecentLine, times: number): string | null {
  const { rating = 'a rating', level = '', file = 'a file', state = '', about = '' } = textsOf(line.after);
  const year = yearOf(line);
  const at = line.institution ? ` of ${line.institution}` : '';
  const ratings = times === 1 ? `the rating “${rating}”` : several(times, 'rating');
  const files = times === 1 ? file : several(times, 'file');
  const words: Partial<Record<Act, string>> = {
    'made-cycle': `began the cycle ${year}`,
    'moved-cycle': `moved ${year} to “${state}”`,
    'published-cycle': `published ${year}`,
    'began-correction': `opened ${year} for a correction`,
    'chose-reading': times === 1 ? `chose how to read: ${about}` : `chose how to read ${several(times, 'criterion', 'criteria')} in ${year}`,
    'sent-file': `sent ${files} for ${year}`,
    'confirmed-import': `made ${files} count in ${year}`,
    'undid-import': `took ${files} back`,
    'reminded-institutions': 'reminded institutions of missing evidence',
    'moderated-rating': times === 1 ? `set ${ratings}${at} to ${level}` : `set other levels for ${ratings}${at}`,
    'agreed-rating': `agreed with ${ratings}${at}`,
    'disputed-rating': `disputed ${ratings}${at}`,
    'commented-rating': `wrote about ${ratings}${at}`,
    'typed-in-evidence': `typed in evidence${at}`,
    'took-out-evidence': `took out evidence${at}`,
    'confirmed-evidence': `confirmed what was copied from last year${at}`,
  };
  return words[line.act] ?? null;
}
