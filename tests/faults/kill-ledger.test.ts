import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sendFiles } from '../../src/seed/import-journeys.ts';
import { EXHAUSTIVE } from '../support/exhaustive.ts';
import { activityFile } from '../support/given-import.ts';
import { hidden } from '../support/visitor.ts';
import { Service, URNS, type Who } from './given-service.ts';

const KILLS = Number(process.env.KILLS ?? (EXHAUSTIVE ? 10 : 2));
/** A start takes a second or two, and on a machine that has much else to do ten times that. Nothing waits for it; it only ends what hangs. */
const PATIENCE_MS = 60_000 + KILLS * 40_000;
/** Who is killed, and after how many acknowledged acts of this round. */
const kills = fc.sample(fc.record({ who: fc.constantFrom<Who>('waymark', 'database'), after: fc.integer({ min: 1, max: 8 }) }), KILLS);

/** A form that was sent, kept outside of what is killed. */
interface Entry {
  path: string;
  fields: Record<string, string>;
  acknowledged: boolean;
}

/** Sends a form and notes whether it was acknowledged: that is what must be there. */
async function send(service: Service, ledger: Entry[], path: string, fields: Record<string, string>): Promise<boolean> {
  const entry = { path, fields: { form_id: randomUUID(), ...fields }, acknowledged: false };
  ledger.push(entry);
  const answer = await service.lead.post(path, entry.fields).catch(() => null);
  entry.acknowledged = answer?.status === 303;
  return entry.acknowledged;
}

/** A killed service or database was in the middle of these: whoever sent them sends them again. */
async function sendAgain(service: Service, ledger: Entry[]): Promise<void> {
  for (const entry of ledger.filter(({ acknowledged }) => !acknowledged)) {
    const answer = await service.lead.post(entry.path, entry.fields);
    expect(answer.status, `${entry.path} sent again`).toBe(303);
    entry.acknowledged = true;
  }
}

test(`${KILLS} kills at random moments: what was acknowledged is there, whole and once`, { timeout: PATIENCE_MS }, async () => {
  const service = await Service.begin();
  const cycle = await service.beginCycle();
  const [school] = await service.rows<{ id: string }>('select institution_id as id from institution order by urn limit 1');
  const rating = `${cycle}/institutions/${school?.id}/y11-progression`;
  const ledger: Entry[] = [];
  const imports: string[] = [];
  for (const [round, { who, after }] of kills.entries()) {
    const name = `round-${round}.csv`;
    const rows = URNS.map((urn, at): [string, number, number] => [urn, 100, 50 + ((round + at) % 50)]);
    const page = (await sendFiles(service.lead, cycle, [activityFile(name, ...rows)])).get(name) ?? '';
    imports.push(page);
    const seen = seenOn((await service.lead.get(page)).body, `round ${round}, after ${kills[round - 1]?.who ?? 'nobody'} was killed`);
    let [acknowledged, killed] = [0, null as Promise<void> | null];
    const noted = (done: boolean) => {
      acknowledged += Number(done);
      if (acknowledged >= after) killed ??= service.kill(who);
      return done;
    };
    const talking = async () => {
      while (!killed) noted(await send(service, ledger, `${rating}/comments`, { words: randomUUID() }));
    };
    const deciding = async () => {
      if (noted(await send(service, ledger, `${page}/confirm`, { seen }))) noted(await send(service, ledger, `${page}/undo`, {}));
    };
    await Promise.all([talking(), talking(), deciding()]);
    await killed;
    await service.back(who);
    await sendAgain(service, ledger);
    if (!ledger.some(({ path }) => path === `${page}/undo`)) await send(service, ledger, `${page}/undo`, {});
  }
  await expectOnce(service, ledger, imports);
});

/** What the page to confirm shows, or what there is in its place. */
function seenOn(body: string, when: string): string {
  if (!body.includes('name="seen"')) throw new Error(`${when}: ${textOf(body)}`);
  return hidden(body, 'seen');
}

function textOf(body: string): string {
  const [, main = body] = /<main[^>]*>(.*)<\/main>/s.exec(body) ?? [];
  return main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 600);
}

const inOrder = (words: string[]) => words.sort((a, b) => a.localeCompare(b));

async function expectOnce(service: Service, ledger: Entry[], imports: string[]): Promise<void> {
  const words = inOrder(ledger.flatMap(({ fields }) => fields.words ?? []));
  expect(words.length).toBeGreaterThan(KILLS);
  const stored = await service.rows<{ words: string }>('select words from rating_comment');
  expect(inOrder(stored.map((row) => row.words))).toEqual(words);
  const said = await service.rows<{ words: string }>("select after->>'comment' as words from activity where act = 'commented-rating'");
  expect(inOrder(said.map((row) => row.words))).toEqual(words);
  for (const id of imports.map((page) => page.split('/').at(-1))) {
    expect(await service.rows('select state from import where import_id = $1', [id])).toEqual([{ state: 'undone' }]);
    expect(await service.rows('select count(*)::int from evidence where import_id = $1 and undone_revision is not null', [id])).toEqual([
      { count: URNS.length },
    ]);
    const acts = await service.rows<{ act: string }>('select act from activity where subject_id = $1 order by position', [id]);
    expect(acts.map(({ act }) => act)).toEqual(['sent-file', 'confirmed-import', 'undid-import']);
  }
  expect(await service.rows('select from evidence where undone_revision is null')).toEqual([]);
  const positions = await service.rows<{ position: number }>('select position::int from activity order by position');
  expect(positions.map(({ position }) => position)).toEqual(positions.map((_, at) => at + 1));
}
