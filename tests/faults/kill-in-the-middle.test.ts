import { expect, test } from 'vitest';
import { move } from '../../src/seed/cycle-journeys.ts';
import { sendFiles } from '../../src/seed/import-journeys.ts';
import { share } from '../support/exhaustive.ts';
import { activityFile } from '../support/given-import.ts';
import { type Answer, hidden } from '../support/visitor.ts';
import { Service, URNS, type Who } from './given-service.ts';
import { heldAt, type Point, prepareToHold } from './held.ts';
import { linesOf, whatStands } from './what-stands.ts';

/** A start takes a second or two, and on a machine that has much else to do ten times that. Nothing waits for it; it only ends what hangs. */
const PATIENCE_MS = 400_000;

/** An act that is held at a point and killed there, and the same form sent again after. */
interface Act {
  send(): Promise<Answer>;
  /** All that it does, as the database has it; the same while it is not done. */
  found(): Promise<unknown>;
  whole: unknown;
}

const END = 'at the end of the transaction';

/**
 * Kills at each of the points, outside of the exhaustive tests at the first and the last: nothing of the act is there. The last one is let
 * go on to its end: all of it is there, and stays so.
 */
async function killAtEach(service: Service, { send, found, whole }: Act, kills: [Who, Point][]): Promise<void> {
  const before = await whatStands(service);
  for (const [who, point] of share(kills, { every: kills.length - 1 })) {
    const { answer, release } = await heldAt(service, point, send);
    await service.kill(who);
    await release();
    await service.back(who);
    const said = await answer;
    if (who === 'database') expect(said).toMatchObject({ status: 503, body: expect.stringContaining('Waymark is not available just now') });
    else expect(said, 'a killed service does not answer').toBeInstanceOf(Error);
    if (who === 'database' || point !== END) expect(await whatStands(service), `${who} killed ${point}`).toEqual(before);
  }
  expect(await found()).toEqual(whole);
  const after = await whatStands(service);
  // Whoever was not answered sends the form again: it is done, and done once.
  expect(await send()).toMatchObject({ status: 303 });
  expect(await whatStands(service)).toEqual(after);
}

const facts = (service: Service, id: string) =>
  service.rows(
    'select institution_id is not null as ours, undone_revision is null as counts, count(*)::int from evidence where import_id = $1 group by 1, 2',
    [id],
  );
const stateOf = async (service: Service, id: string) =>
  (await service.rows('select state, found is null as given_away from import where import_id = $1', [id]))[0];

test('confirming and taking back an import: wholly or not at all, wherever Waymark or its database is killed', { timeout: PATIENCE_MS }, async () => {
  const service = await Service.begin();
  const { lead } = service;
  const cycle = await service.beginCycle();
  await prepareToHold(service);
  const pages = await sendFiles(lead, cycle, [activityFile('ccis.csv', ...URNS.map((urn, at): [string, number, number] => [urn, 100, 90 + at]))]);
  const [page = ''] = pages.values();
  const id = page.split('/').at(-1) ?? '';
  const { body } = await lead.get(page);
  const confirmation = { seen: hidden(body, 'seen'), form_id: hidden(body, 'form_id') };
  await killAtEach(
    service,
    {
      send: () => lead.post(`${page}/confirm`, confirmation),
      found: async () => [await stateOf(service, id), await facts(service, id), await linesOf(service, 'confirmed-import', id)],
      whole: [{ state: 'confirmed', given_away: true }, [{ ours: true, counts: true, count: URNS.length }], 1],
    },
    [
      ['database', 'before the first fact'],
      ['database', END],
      ['waymark', 'before anything is written'],
      ['waymark', 'between facts and ratings'],
      ['waymark', 'before the line in the activity log'],
      ['waymark', END],
    ],
  );
  const undoing = { form_id: hidden((await lead.get(page)).body, 'form_id') };
  await killAtEach(
    service,
    {
      send: () => lead.post(`${page}/undo`, undoing),
      found: async () => [await stateOf(service, id), await facts(service, id), await linesOf(service, 'undid-import', id)],
      whole: [{ state: 'undone', given_away: true }, [{ ours: true, counts: false, count: URNS.length }], 1],
    },
    [
      ['database', END],
      ['waymark', 'before the first fact'],
      ['waymark', 'between ratings and the import'],
      ['waymark', END],
    ],
  );
});

test('publishing a cycle: wholly or not at all, wherever Waymark or its database is killed', { timeout: PATIENCE_MS }, async () => {
  const service = await Service.begin();
  const { lead } = service;
  const cycle = await service.beginCycle();
  await prepareToHold(service);
  for (let step = 0; step < 2; step++) await move(lead, cycle);
  const [{ id } = { id: '' }] = await service.rows<{ id: string }>('select cycle_id as id from cycle');
  const { body } = await lead.get(`${cycle}/publish`);
  const form = { seen: hidden(body, 'seen'), form_id: hidden(body, 'form_id') };
  await killAtEach(
    service,
    {
      send: () => lead.post(`${cycle}/publish`, form),
      found: async () => [
        await service.rows('select number from publication'),
        await service.rows('select number, count(*)::int from published_rating group by number'),
        await service.rows('select state from cycle'),
        await linesOf(service, 'published-cycle', id),
      ],
      whole: [[{ number: 1 }], [{ number: 1, count: URNS.length }], [{ state: 'published' }], 1],
    },
    [
      ['database', 'between the publication and its ratings'],
      ['database', END],
      ['waymark', 'before the publication'],
      ['waymark', 'between the publication and its ratings'],
      ['waymark', 'before the line in the activity log'],
      ['waymark', END],
    ],
  );
});
