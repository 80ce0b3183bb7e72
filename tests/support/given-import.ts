import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { withTenant } from '../../src/database/tenant.ts';
import { type SentFile, unescaped, type Visitor } from '../../src/seed/visitor.ts';
import { type GivenApp, givenApp } from './given-app.ts';
import { givenCycle } from './given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson } from './given-people.ts';
import { type Answer, hidden } from './visitor.ts';

/** A school with a URN; gives back its id. */
export async function givenSchool(given: GivenApp, { urn, name, laestab = null, earlier = [], partnership }: School): Promise<string> {
  const id = await givenInstitution(given, { name, ...(partnership && { partnership }) });
  await given.admin.query('update institution set urn = $2, laestab = $3 where institution_id = $1', [id, urn, laestab]);
  for (const number of earlier)
    await given.admin.query(
      'insert into earlier_number (partnership_id, institution_id, urn) select partnership_id, institution_id, $2 from institution where institution_id = $1',
      [id, number],
    );
  return id;
}

interface School {
  urn: string | null;
  name: string;
  laestab?: string | null;
  earlier?: string[];
  partnership?: string;
}

interface ReadImport {
  partnership: string;
  year: string;
  /** Of which the file has figures. */
  institution: string;
  state: 'ready' | 'confirmed' | 'refused' | 'reading';
  name?: string;
  /** Destinations name no leavers. */
  kind?: 'y11-activity' | 'post16-destinations';
  /** Rows about somebody whom nobody knows. */
  strangers?: number;
}

/** An import as it is once its file was read, put in directly: of the figures of one institution, and of strangers. Gives back its id. */
export async function givenReadImport(
  given: GivenApp,
  { partnership, year, institution, state, name = 'ccis.csv', kind = 'y11-activity', strangers = 1 }: ReadImport,
): Promise<string> {
  const { rows } = await given.admin.query<{ cycle_id: string; urn: string | null }>(
    'select cycle_id, urn from cycle, institution where cycle.partnership_id = $1 and year = $2 and institution_id = $3',
    [partnership, year, institution],
  );
  const [{ cycle_id, urn } = { cycle_id: '', urn: null }] = rows;
  if (urn === null) await given.admin.query("update institution set urn = '100001' where institution_id = $1", [institution]);
  const sha256 = createHash('sha256').update(randomUUID()).digest('hex');
  const source = { file: name, sha256, line: 2 };
  const activity = (number: string, line: number) => {
    const evidence = { leavers: 100, eet: 90, neet: 10, notKnown: 0, custody: 0, source: { ...source, line } };
    return { urn: number, laestab: null, name: null, evidence };
  };
  const leavers = (number: string, line: number) => {
    const school = { schoolType: null, kind: 'mainstream', leavers: null, cohort: 100, sustained: 90 };
    return { place: 'institution', la: '990', urn: number, laestab: null, name: 'A school', ...school, line };
  };
  const row = kind === 'y11-activity' ? activity : leavers;
  const unknown = Array.from({ length: strangers }, (_, at) => row(String(990_000 + at), 3 + at));
  const error = { severity: 'error', file: name, line: 2, column: 'eet', message: 'This is not a whole number. Write one.' };
  const rowsRead = [row(urn ?? '100001', 2), ...unknown];
  const ofDestinations = { format: 'performance-tables', namesYear: false, leavers: [], exact: [], forCycle: null, absent: null };
  const found = { kind, rows: rowsRead, ...(kind === 'y11-activity' ? { format: 'per-institution' } : ofDestinations) };
  const reading = { name, sha256, found: state === 'refused' ? null : found, problems: state === 'refused' ? [error] : [], unused: [] };
  const id = randomUUID();
  await withTenant(given.db, partnership, (tenant) =>
    tenant.sql
      .insertInto('import')
      .values({
        partnership_id: partnership,
        import_id: id,
        cycle_id,
        state,
        kind: state === 'reading' ? null : kind,
        file_name: name,
        size: 1_000,
        sha256,
        progress: JSON.stringify({ rows: 1 + strangers }),
        found: state === 'confirmed' || state === 'reading' ? null : JSON.stringify(reading),
        sent_at: given.parts.now(),
        confirmed_at: state === 'confirmed' ? given.parts.now() : null,
      })
      .execute(),
  );
  return id;
}

let partnerships = 0;

/** A partnership of its own with a cycle of 2025/26, two schools and its lead. */
export async function givenWork(given: GivenApp) {
  const partnership = await givenPartnership(given, `Partnership ${++partnerships}`);
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const cycle = await givenCycle(given, { partnership });
  const ash = await givenSchool(given, { partnership, urn: '100001', name: 'Ash School', laestab: '9994001', earlier: ['100009'] });
  const birch = await givenSchool(given, { partnership, urn: '100002', name: 'Birch School' });
  return { partnership, lead, cycle, ash, birch };
}

/** An application for tests of imports, with small files, and what is asked of it. */
export async function givenImports() {
  const given = await givenApp({ uploadBytes: 1024 * 1024 });
  return { given, givenWork: () => givenWork(given), inForce: (cycle: string) => factsInForce(given, cycle) };
}

/** What counts in a cycle. */
export async function factsInForce(given: GivenApp, cycle: string): Promise<{ institution_id: string | null; fact: unknown }[]> {
  const { rows } = await given.admin.query(
    'select distinct on (institution_id, kind, key) institution_id, fact from evidence where cycle_id = $1 and undone_revision is null order by institution_id, kind, key, revision desc',
    [cycle],
  );
  return rows.filter(({ fact }) => fact !== null);
}

/** Confirms a file as its page shows it. */
export async function confirmImport(lead: Visitor, path: string, fields: Record<string, string> = {}): Promise<Answer> {
  const { body } = await lead.get(path);
  return lead.post(`${path}/confirm`, { form_id: randomUUID(), seen: hidden(body, 'seen'), ...fields });
}

/** The words of a page, without its markup. */
export const pageWords = (body: string) => unescaped(body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '));

export const csv = (name: string, ...lines: string[]): SentFile => ({ field: 'files', name, content: `${lines.join('\n')}\n` });

/** Year 11 leavers: urn, leavers, in education or work. */
export function activityFile(name: string, ...rows: [urn: string, leavers: number, eet: number][]): SentFile {
  const lines = rows.map(([urn, leavers, eet]) => [urn, '', leavers, eet, leavers - eet, 0, 0].join(','));
  return csv(name, 'urn,name,leavers,eet,neet,not_known,custody', ...lines);
}

/** Sends files and waits until they are read; gives back where the answer led. */
export async function sendFiles(visitor: Visitor, files: SentFile[], { cycle = '2025-26' } = {}): Promise<string> {
  const { status, location } = await visitor.upload(`/cycles/${cycle}/imports/new`, { form_id: randomUUID() }, files);
  if (status !== 303 || !location) throw new Error(`Sending the files came to ${status}.`);
  await untilRead(visitor, location);
  return location;
}

/** The page, once nothing on it is being read any more. */
export async function untilRead(visitor: Visitor, path: string): Promise<Answer> {
  for (let tries = 0; tries < 600; tries++) {
    const page = await visitor.get(path);
    if (page.headers.refresh === undefined) return page;
    await setTimeout(50);
  }
  throw new Error(`${path} is still being read.`);
}
