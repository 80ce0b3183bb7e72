import type { InstitutionEvidence, InstitutionKind } from '../../../rating/evidence.ts';
import { csvLine } from '../../../shared/csv-line.ts';
import { laOf, type Numbered } from './case-numbers.ts';

const COLUMNS = [
  'URN',
  'LA (code)',
  'EstablishmentNumber',
  'EstablishmentName',
  'TypeOfEstablishment (code)',
  'EstablishmentStatus (name)',
  'OfficialSixthForm (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
];

/** A type of the register for each kind: what kind it is is all that Waymark knows. */
const TYPE_CODES: Record<InstitutionKind, string> = {
  mainstream: '1',
  special: '7',
  'alternative-provision': '14',
  college: '18',
  independent: '11',
  unknown: '',
};

/** Names, kinds and phases in the form of a download of the school register. */
export function* registerFile(all: readonly Numbered[], la: readonly string[]): Iterable<string> {
  yield csvLine(COLUMNS);
  for (const { institution, numbers } of all) {
    const { ks4, post16 } = institution.phases;
    yield csvLine([
      numbers.urn,
      laOf(numbers, la),
      numbers.laestab?.slice(3) ?? '',
      institution.name,
      TYPE_CODES[kindToldBy(institution)],
      'Open',
      post16 ? 'Has a sixth form' : 'Does not have a sixth form',
      ks4 || !post16 ? 11 : 16,
      post16 ? 18 : ks4 ? 16 : 14,
    ]);
  }
}

/**
 * The kind that a row of the register can tell without changing a rating. The readers take every college to have post-16 leavers and no
 * others, and leave out a private school for which there is no evidence: such an institution stands there without its kind.
 */
function kindToldBy(institution: InstitutionEvidence): InstitutionKind {
  const { kind, phases } = institution;
  if (kind === 'college' && (phases.ks4 || !phases.post16)) return 'unknown';
  return kind === 'independent' && !hasEvidence(institution) ? 'unknown' : kind;
}

export function hasEvidence({ destinations, activity, awards, staff, survey, gatsby }: InstitutionEvidence): boolean {
  return (
    [destinations.ks4, destinations.post16, activity, gatsby].some((fact) => fact !== null) ||
    [awards, staff, survey].some((facts) => facts.length > 0)
  );
}
