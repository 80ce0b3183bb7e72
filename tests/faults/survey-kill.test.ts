import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../src/disclosure/proof/seeded.ts';
import { EXHAUSTIVE } from '../support/exhaustive.ts';
import type { RunningWaymark } from '../support/running-waymark.ts';
import { SendingLedger } from '../support/sending-ledger.ts';
import { adminOn, givenOpenSurveys, runOn, send, sendUntilAcknowledged, sendUntilKilled } from './given-sending.ts';
import { until } from './given-server.ts';
import { givenMadeHome } from './made-home.ts';

const KILLS = Number(process.env.KILLS ?? (EXHAUSTIVE ? 6 : 3));
const EACH_MS = 60_000;

const WHO = ['waymark', 'server', 'both'] as const;
/** Who is killed, each in turn, and after how many acknowledged sendings of this round. */
const kills = fc.sample(fc.integer({ min: 5, max: 120 }), KILLS).map((after, round) => ({ who: WHO[round % WHO.length] ?? 'both', after }));
const random = seeded(fc.sample(fc.nat(), 1)[0] ?? 0);

const NOTHING = { lost: [], doubled: [], strange: [] };

test(
  `${KILLS} kills while answers come in: every acknowledged sending is there once, and the same sent again changes nothing`,
  async () => {
    const home = await givenMadeHome();
    let { running, origin } = await runOn(home);
    const ledger = new SendingLedger(await givenOpenSurveys(home, random), random);
    for (const { who, after } of kills) {
      await sendUntilKilled(origin, ledger, { after, kill: () => killing(who, running, home) });
      const met = ledger.acknowledged.size;
      ({ running, origin } = who === 'server' ? await whenItIsBack(running, origin) : await again(running, home));
      const admin = await adminOn(home);
      expect(await ledger.compare(admin), `${who} was killed after ${after}`).toEqual(NOTHING);
      await sendUntilAcknowledged(origin, ledger);
      const last = [...ledger.acknowledged].slice(-30);
      expect(await Promise.all(last.map((sending) => send(origin, sending)))).toEqual(last.map(() => true));
      expect(await ledger.compare(admin), `sent again after ${who} was killed`).toEqual(NOTHING);
      expect(ledger.acknowledged.size).toBeGreaterThan(met);
    }
    expect(ledger.acknowledged.size).toBeGreaterThan(KILLS * 5);
  },
  KILLS * EACH_MS,
);

test('a ledger finds what was lost, what is there twice and what nobody sent', async () => {
  const survey = { id: 'a', path: '/s/k7qf-92xd', sheets: ['1|10|'] };
  const ledger = new SendingLedger([survey], random);
  const [kept, lost, open] = [ledger.next(), ledger.next(), ledger.next()];
  for (const sending of [kept, lost]) ledger.acknowledge(sending);
  const pile = (sheets: string[]) => ({ query: async () => ({ rows: [{ id: 'a', sheets }] }) }) as never;
  expect(await ledger.compare(pile(['1|10|', kept.sheet, lost.sheet, open.sheet]))).toEqual(NOTHING);
  const found = await ledger.compare(pile(['1|10|', kept.sheet, kept.sheet, 'other']));
  expect(found).toEqual({ lost: [`a ${lost.sheet}`], doubled: [`a ${kept.sheet}`], strange: ['a other'] });
});

function killing(who: (typeof WHO)[number], running: RunningWaymark, home: string): void {
  const postmaster = Number(readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  if (who !== 'server') running.process.kill('SIGKILL');
  if (who !== 'waymark') process.kill(postmaster, 'SIGKILL');
}

async function again(killed: RunningWaymark, home: string) {
  await killed.ended;
  return runOn(home);
}

/** Waymark starts its database again by itself. */
async function whenItIsBack(running: RunningWaymark, origin: string) {
  await until(async () => (await fetch(`${origin}/ready`)).ok);
  return { running, origin };
}
