import { randomUUID } from 'node:crypto';
import { withTenant } from '../../src/database/tenant.ts';
import { insertInstitution } from '../../src/features/institutions/institution.queries.ts';
import { insertRegisterImport } from '../../src/features/institutions/register/register-import.queries.ts';
import { insertRegisterUpload } from '../../src/features/institutions/register/register-upload.queries.ts';
import type { SentFile, Visitor } from '../../src/seed/visitor.ts';
import type { GivenApp } from './given-app.ts';
import { untilRead } from './given-import.ts';
import type { Answer } from './visitor.ts';

const COLUMNS = [
  'URN',
  'LA (code)',
  'EstablishmentNumber',
  'EstablishmentName',
  'TypeOfEstablishment (name)',
  'EstablishmentStatus (name)',
  'PhaseOfEducation (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'NumberOfPupils',
  'UKPRN',
];

export interface GivenEstablishment {
  urn: string;
  name?: string;
  la?: string;
  number?: string;
  type?: string;
  status?: string;
  phase?: string;
  high?: number;
  pupils?: string;
  ukprn?: string;
}

/** A download of the school register with these establishments: open community schools for 11 to 16 in 990, where nothing else is said. */
export function registerFile(...establishments: GivenEstablishment[]): SentFile {
  const rows = establishments.map(
    ({
      urn,
      name = `School ${urn}`,
      la = '990',
      number = '',
      type = 'Community school',
      status = 'Open',
      phase = 'Secondary',
      high = 16,
      pupils = '',
      ukprn = '',
    }) => [urn, la, number, name, type, status, phase, '11', `${high}`, pupils, ukprn],
  );
  return { field: 'files', name: 'register.csv', content: csv([COLUMNS, ...rows]) };
}

/** The links file: which URN goes on as which. */
export function linksFile(...links: [urn: string, successor: string, type?: string][]): SentFile {
  const rows = links.map(([urn, successor, type = 'Successor']) => [urn, successor, '', type, '01-09-2024']);
  return { field: 'files', name: 'links.csv', content: csv([['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'], ...rows]) };
}

function csv(rows: string[][]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}

/** Sends files that name institutions; gives back the answer and, where they were taken, the page of what they would change or what is wrong with them. */
export async function sendRegister(lead: Visitor, ...files: SentFile[]): Promise<{ answer: Answer; path: string; page: string }> {
  const answer = await lead.upload('/institutions/import', { form_id: randomUUID() }, files);
  const path = answer.location ?? '';
  return { answer, path, page: path === '' ? '' : (await untilRead(lead, path)).body };
}

/** What was taken over from a register once: one school, of which nobody has changed anything. Gives back the import's id. */
export async function givenRegisterImport(given: GivenApp, partnership: string, name = 'Alder Vale Academy'): Promise<string> {
  const [id, institution] = [randomUUID(), randomUUID()];
  const details = { name, kind: 'mainstream', phases: [], urn: null, laestab: null, ukprn: null, earlierUrns: [], roll: 900 } as const;
  const brought = { added: [{ id: institution, details: { ...details, phases: [], earlierUrns: [] } }], changed: [] };
  const files = [{ name: 'register.csv', sha256: 'a'.repeat(64) }];
  await withTenant(given.db, partnership, async (tenant) => {
    const at = given.parts.now();
    await insertInstitution(tenant, institution, { ...details, phases: [], earlierUrns: [] }, at);
    await insertRegisterImport(tenant, { id, files, brought, by: randomUUID(), at });
  });
  return id;
}

/** A register with one school, read and not yet decided on, put in directly; gives back its id. */
export async function givenRegisterUpload(given: GivenApp, partnership: string): Promise<string> {
  const id = randomUUID();
  const row = { urn: '100001', laestab: '9904001', ukprn: null, name: 'Alder Vale Academy', typeName: 'Academy converter' } as const;
  const listed = {
    ...row,
    key: row.urn,
    kind: 'mainstream',
    phases: { ks4: true, post16: false },
    open: true,
    roll: 900,
    source: 'register',
  } as const;
  const files = [{ name: 'register.csv', size: 100, sha256: 'a'.repeat(64), words: 'school register' }];
  const found = { files, las: ['990'], hasRegister: true, listed: [listed], successions: [], problems: [] };
  await withTenant(given.db, partnership, (tenant) => insertRegisterUpload(tenant, { id, found, at: given.parts.now(), by: null }));
  return id;
}
