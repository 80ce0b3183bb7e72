import type { InstitutionKind } from '../rating/evidence.ts';

const LISTED: [code: string, name: string, kind: InstitutionKind][] = [
  ['1', 'Community school', 'mainstream'],
  ['2', 'Voluntary aided school', 'mainstream'],
  ['3', 'Voluntary controlled school', 'mainstream'],
  ['5', 'Foundation school', 'mainstream'],
  ['6', 'City technology college', 'mainstream'],
  ['7', 'Community special school', 'special'],
  ['8', 'Non-maintained special school', 'special'],
  ['10', 'Other independent special school', 'special'],
  ['11', 'Other independent school', 'independent'],
  ['12', 'Foundation special school', 'special'],
  ['14', 'Pupil referral unit', 'alternative-provision'],
  ['18', 'Further education', 'college'],
  ['28', 'Academy sponsor led', 'mainstream'],
  ['31', 'Sixth form centres', 'college'],
  ['32', 'Special post 16 institution', 'special'],
  ['33', 'Academy special sponsor led', 'special'],
  ['34', 'Academy converter', 'mainstream'],
  ['35', 'Free schools', 'mainstream'],
  ['36', 'Free schools special', 'special'],
  ['38', 'Free schools alternative provision', 'alternative-provision'],
  ['39', 'Free schools 16 to 19', 'college'],
  ['40', 'University technical college', 'mainstream'],
  ['41', 'Studio schools', 'mainstream'],
  ['42', 'Academy alternative provision converter', 'alternative-provision'],
  ['43', 'Academy alternative provision sponsor led', 'alternative-provision'],
  ['44', 'Academy special converter', 'special'],
  ['45', 'Academy 16 to 19 converter', 'college'],
  ['46', 'Academy 16 to 19 sponsor led', 'college'],
];

/** Groups all of whose types are of one kind, special schools apart, which the list of types has. */
const GROUPS: ReadonlyMap<string, InstitutionKind> = new Map([
  ['colleges', 'college'],
  ['independent schools', 'independent'],
  ['special schools', 'special'],
]);

const BY_CODE = new Map(LISTED.map(([code, , kind]) => [code, kind]));
const BY_NAME = new Map(LISTED.map(([, name, kind]) => [plain(name), kind]));

/** What the school register says an establishment is; '' where a download lacks the column. */
export interface EstablishmentType {
  code: string;
  name: string;
  group: string;
  furtherEducation: string;
}

/**
 * The kind of an establishment, by its type (code first: names drift), else by its group or by having a further education type.
 * `unknown` for types that are none of the engine's kinds: secure units, nurseries, schools abroad, online providers.
 */
export function kindOf({ code, name, group, furtherEducation }: EstablishmentType): InstitutionKind {
  const byType = BY_CODE.get(code) ?? BY_NAME.get(plain(name));
  if (byType) return byType;
  const isCollege = furtherEducation !== '' && !/^not (applicable|recorded)$/i.test(furtherEducation);
  return GROUPS.get(plain(group)) ?? (isCollege ? 'college' : 'unknown');
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/(\d+)\s*-\s*(\d+)/, '$1 to $2')
    .replaceAll('-', ' ');
}
