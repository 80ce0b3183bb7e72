import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listProcesses } from '../../src/database/server/processes.ts';
import { confirm, sendFiles } from '../../src/seed/import-journeys.ts';
import { csv, pageWords } from '../support/given-import.ts';
import { hidden } from '../support/visitor.ts';
import { until } from './given-server.ts';
import { Service, URNS, type Who } from './given-service.ts';
import { heldAt, prepareToHold } from './held.ts';

/** A made-up young person; no word of ours holds one of these. */
const CANARIES = ['Zebulon', 'Quisenberry', 'A831200109012', 'DE23 6XZ'];
/** So many that they are still being read when somebody looks. */
const MANY = 200_000;

/** A list of young people, as a local authority keeps it, with a line for each. */
function people(name: string, many = MANY) {
  const lines = Array.from({ length: many }, (_, at) => [URNS[at % URNS.length], '210', ...CANARIES].join(','));
  return csv(name, 'urn,activity_code,first,last,upn,postcode', lines.join('\n'));
}

const uploads = (service: Service) => join(service.home, 'uploads');
/** Files that somebody sent and that are not removed yet. */
const left = (service: Service) => readdirSync(uploads(service), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** The processes that read for this service and have the file open, whether it lives or not. */
function readers(service: Service): number[] {
  const reads = listProcesses().filter(({ title }) => title.includes('reading-process') && title.includes(service.home));
  return reads.map(({ pid }) => pid).filter((pid) => opened(pid).some((path) => path.startsWith(uploads(service))));
}

function opened(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  } catch {
    return []; // it closed one, or ended, while we looked
  }
}

/** Files in the data folder, the database's own among them, that hold one of these. */
function filesWith(service: Service, words: string[]): string[] {
  const files = readdirSync(service.home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const holds = (path: string) => {
    const bytes = readFileSync(path);
    return words.some((word) => bytes.includes(word));
  };
  return files.map(({ parentPath, name }) => join(parentPath, name)).filter(holds);
}

async function send(service: Service, cycle: string, file: ReturnType<typeof people>): Promise<string> {
  const { body } = await service.lead.get(`${cycle}/imports/new`);
  const { location } = await service.lead.upload(`${cycle}/imports/new`, { form_id: hidden(body, 'form_id') }, [file]);
  return location ?? '';
}

/** Has a minute go by for this file. */
const aMinuteOn = (service: Service, page: string) =>
  service.rows(
    `update import set sent_at = sent_at - interval '61 seconds', progress = progress || jsonb_build_object('heard', to_jsonb((progress->>'heard')::timestamptz - interval '61 seconds'))
     where import_id = $1`,
    [page.split('/').at(-1)],
  );

/** That it was stopped is said, nothing of it is there, and sent again it is read and counts. */
async function expectStopped(service: Service, cycle: string, page: string): Promise<void> {
  const { lead } = service;
  expect((await lead.get(page)).headers.refresh, 'for a minute somebody may still be reading it').toMatch(/^[12]$/);
  await aMinuteOn(service, page);
  const { body, headers } = await lead.get(page);
  expect(pageWords(body)).toContain('Reading this file was interrupted, because the service was stopped. Nothing of it counts. Send the file again.');
  expect(headers.refresh).toBeUndefined();
  expect(left(service)).toEqual([]);
  expect(await service.rows('select state, found from import where import_id = $1', [page.split('/').at(-1)])).toEqual([
    { state: 'reading', found: null },
  ]);
  const again = await sendFiles(lead, cycle, [people('again.csv', 30)]);
  await confirm(lead, again.get('again.csv') ?? '');
  expect(await service.rows('select count(*)::int from evidence where undone_revision is null')).toEqual([{ count: URNS.length }]);
}

async function givenCycle() {
  const service = await Service.begin();
  return { service, cycle: await service.beginCycle() };
}

test.skipIf(process.platform !== 'linux')('Waymark is killed while it reads a list of young people: nothing of them is left anywhere', async () => {
  const { service, cycle } = await givenCycle();
  const page = await send(service, cycle, people('ccis.csv'));
  await until(() => readers(service).length > 0);
  const [reader = 0] = readers(service);
  process.kill(reader, 'SIGSTOP');
  onTestFinished(() => void (isThere(reader) && process.kill(reader, 'SIGKILL')));
  expect(left(service)).toHaveLength(1);
  expect(filesWith(service, CANARIES), 'the search finds them while they are there').toHaveLength(1);
  await service.kill('waymark');
  await service.back('waymark');
  // Whoever reads for nobody ends by themselves.
  process.kill(reader, 'SIGCONT');
  await until(() => !isThere(reader));
  await expectStopped(service, cycle, page);
  expect(filesWith(service, CANARIES)).toEqual([]);
});

function isThere(pid: number): boolean {
  return listProcesses().some((one) => one.pid === pid);
}

test.each<{ who: Who; name: string }>([
  { who: 'waymark', name: 'Waymark' },
  { who: 'database', name: 'the database' },
])('$name is killed when a file is read and not yet kept', async ({ who }) => {
  const { service, cycle } = await givenCycle();
  await prepareToHold(service);
  let page = '';
  const { release } = await heldAt(service, 'when what was read is kept', async () => {
    page = await send(service, cycle, people('ccis.csv', 30));
    // It is read after the answer.
    return new Promise<never>(() => {});
  });
  await service.kill(who);
  await release();
  await service.back(who);
  await until(() => left(service).length === 0);
  await expectStopped(service, cycle, page);
});

test('Waymark is killed while a file is still on its way: nothing of it is taken, and nothing left', async () => {
  const { service, cycle } = await givenCycle();
  const { body } = await service.lead.get(`${cycle}/imports/new`);
  const half = Buffer.from(
    `--half\r\nContent-Disposition: form-data; name="form_id"\r\n\r\n${hidden(body, 'form_id')}\r\n--half\r\nContent-Disposition: form-data; name="files"; filename="ccis.csv"\r\n\r\n${people('ccis.csv', 5_000).content}`,
  );
  const sending = request(`${service.address}${cycle}/imports/new`, {
    method: 'POST',
    headers: {
      'content-type': 'multipart/form-data; boundary=half',
      'content-length': half.length * 2,
      'sec-fetch-site': 'same-origin',
      'user-agent': 'Visitor',
      cookie: [...service.lead.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
  const broken = new Promise((settle) => sending.once('error', settle));
  sending.write(half);
  await until(() => left(service).length > 0 && filesWith(service, CANARIES).length > 0);
  await service.kill('waymark');
  expect(await broken).toBeInstanceOf(Error);
  await service.back('waymark');
  expect(left(service)).toEqual([]);
  expect(filesWith(service, CANARIES)).toEqual([]);
  expect(await service.rows('select from import')).toEqual([]);
  // The whole file is another sending than its half.
  const pages = await sendFiles(service.lead, cycle, [people('ccis.csv', 30)]);
  expect(pages.size).toBe(1);
});
