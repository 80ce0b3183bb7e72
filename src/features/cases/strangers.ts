import { numberWords } from '../../evidence/institution-numbers.ts';
import type { Problem } from '../../evidence/problem.ts';
import type { InstitutionEvidence, Source } from '../../rating/evidence.ts';
import type { Gathered } from './gather-evidence.ts';
import type { Identities } from './identities.ts';

const MOST_TOLD = 10;

/**
 * Institutions that look like a slip of the pen: in the partnership's own files, and in no national file of the case; or,
 * where there is no national file, in one of several own files only. They are rated, and their leavers count in the city
 * average, so somebody should look.
 */
export function strangers(institutions: readonly InstitutionEvidence[], gathered: Gathered, identities: Identities): Problem[] {
  const national = nationalNumbers(gathered, identities);
  const suspects = national.size > 0 ? institutions.filter(({ urn }) => urn !== null && !national.has(urn)) : lonely(institutions);
  const told = suspects.slice(0, MOST_TOLD).flatMap((institution) => warningFor(institution, institutions, national));
  const more = suspects.length - told.length;
  return more > 0
    ? [...told, ...told.slice(0, 1).map((first) => ({ ...first, line: null, message: `${more} more institutions are like this.` }))]
    : told;
}

function nationalNumbers({ destinations, register }: Gathered, { of }: Identities): Set<string> {
  const rows = [...destinations.ks4, ...destinations.post16].filter(({ place }) => place === 'institution');
  return new Set([...rows, ...register].flatMap((row) => of(row).urn ?? []));
}

/** Named in one own file, where most are named in several. */
function lonely(institutions: readonly InstitutionEvidence[]): InstitutionEvidence[] {
  const alone = institutions.filter((institution) => sourcesOf(institution).length === 1);
  return alone.length < institutions.length / 2 ? alone : [];
}

function warningFor(institution: InstitutionEvidence, institutions: readonly InstitutionEvidence[], national: ReadonlySet<string>): Problem[] {
  const sources = sourcesOf(institution);
  const [first] = sources;
  if (!first) return [];
  const who = numberWords(institution);
  const where = sources.length === 1 ? 'this file only' : `${sources.map(({ file }) => file).join(', ')} only`;
  const close = institutions.find(
    ({ urn }) => urn && urn !== institution.urn && (national.size === 0 || national.has(urn)) && isSlip(urn, institution.urn ?? ''),
  );
  const meant = close ? ` Is it ${close.urn}${close.name ? `, ${close.name}` : ''}?` : '';
  const unknown = national.size > 0 ? ', and no national file of this case knows it' : '';
  const message = `${who} is in ${where}${unknown}. Check the number.${meant}`;
  return [{ severity: 'warning', file: first.file, line: first.line, column: institution.urn ? 'urn' : 'laestab', message }];
}

/** The first row of each own file that names the institution. */
function sourcesOf({ activity, awards, staff, survey, gatsby }: InstitutionEvidence): Source[] {
  const facts = [activity, awards[0], staff[0], survey[0], gatsby].flatMap((fact) => (fact ? [fact.source] : []));
  return facts.filter(({ file }, index) => facts.findIndex((each) => each.file === file) === index);
}

/** One digit other, or two neighbours changed round. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = -1, second = -1] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
