import type { InstitutionKind } from '../rating/evidence.ts';

/** Codes of the column NFTYPE in DfE's school and college performance tables; `FSS` and `FUTC` are older forms of `SS` and `UTC`. */
const BY_CODE: Partial<Record<InstitutionKind, string>> = {
  mainstream: 'AC ACC CTC CY F FD FSS FUTC SS UTC VA VC',
  special: 'ACCS ACS CYS FDS FS INDSPEC NMSS',
  college: 'AC1619 ACC1619 F1619 FESI MODFC',
  independent: 'IND',
};

const KIND_OF_CODE = new Map(Object.entries(BY_CODE).flatMap(([kind, codes]) => codes.split(' ').map((code) => [code, kind as InstitutionKind])));

/**
 * What kind of institution a row of the performance tables is about. `NFTYPE` is a code, or words for a college; record type 2
 * is special whatever it says. A 16 to 19 academy or free school counts as a college: it is no school in law.
 */
export function kindInPerformanceTables(recordType: string, nftype: string): InstitutionKind {
  if (recordType === '2') return 'special';
  return KIND_OF_CODE.get(nftype.toUpperCase()) ?? kindOfType(nftype.toLowerCase());
}

/** What kind of institution the group and the type of Explore Education Statistics name ("State-funded mainstream schools", "Converter Academy"). */
export function kindInStatistics(group: string, type: string): InstitutionKind {
  const groupWords = group.toLowerCase();
  const ofGroup = kindBeyondMainstream(groupWords);
  if (ofGroup !== 'unknown') return ofGroup;
  const ofType = kindOfType(type.toLowerCase());
  if (ofType !== 'unknown') return ofType;
  if (/college/.test(groupWords)) return /school/.test(groupWords) ? 'unknown' : 'college';
  return /mainstream/.test(groupWords) ? 'mainstream' : 'unknown';
}

function kindOfType(words: string): InstitutionKind {
  const kind = kindBeyondMainstream(words);
  if (kind !== 'unknown') return kind;
  if (/techn(ical|ology) college/.test(words)) return 'mainstream';
  if (/college|16[- ](to[- ])?19|further education|sixth form/.test(words)) return 'college';
  return /academy|free|maintained|community|voluntary|foundation|studio|school/.test(words) ? 'mainstream' : 'unknown';
}

function kindBeyondMainstream(words: string): InstitutionKind {
  if (/alternative provision|referral unit/.test(words)) return 'alternative-provision';
  // A "specialist designated college" is a college.
  if (/special(?!ist)/.test(words)) return 'special';
  return /independent/.test(words) ? 'independent' : 'unknown';
}
