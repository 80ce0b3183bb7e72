import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';
import { OWN_DATABASE } from '../../src/start/own-database.ts';
import { insertOpenSurveys, type OpenSurvey } from '../support/open-surveys.ts';
import { addressOf, type RunningWaymark, startWaymark } from '../support/running-waymark.ts';
import { headersOf, type Sending, type SendingLedger } from '../support/sending-ledger.ts';

/** Waymark as npm start runs it, on the folder, with everybody sending from an address of their own. */
export async function runOn(home: string): Promise<{ running: RunningWaymark; origin: string }> {
  const running = startWaymark({ DATA_DIR: home, PORT: '0', TRUST_PROXY: '127.0.0.1' });
  return { running, origin: await addressOf(running) };
}

/** Surveys in the database of a Waymark that runs on the folder. */
export async function givenOpenSurveys(home: string, random: () => number): Promise<OpenSurvey[]> {
  const { db, close } = openDatabase({ ...(await findRunningServer(home)), database: OWN_DATABASE });
  try {
    return await insertOpenSurveys(db, { surveys: 3, sheets: 100, random });
  } finally {
    await close();
  }
}

/** Past every wall, until the test is done or the server is. */
export async function adminOn(home: string): Promise<Client> {
  const admin = new Client({ ...(await findRunningServer(home)), database: OWN_DATABASE });
  admin.on('error', () => {}); // these tests break connections on purpose
  await admin.connect();
  onTestFinished(() => admin.end().catch(() => {}));
  return admin;
}

/** Whether it was acknowledged. Nobody is told anything by a Waymark that is killed meanwhile. */
export async function send(origin: string, sending: Sending): Promise<boolean> {
  const options = { method: 'POST', body: sending.body, headers: headersOf(sending), redirect: 'manual' } as const;
  const answer = await fetch(origin + sending.url, options).catch(() => null);
  await answer?.text().catch(() => null);
  return answer?.status === 303;
}

/** What is open is sent again and again, as the page does, until everything is acknowledged. */
export async function sendUntilAcknowledged(origin: string, ledger: SendingLedger): Promise<void> {
  while (ledger.open.size > 0) {
    for (const sending of [...ledger.open]) if (await send(origin, sending)) ledger.acknowledge(sending);
  }
}

const SENDERS = 12;

/**
 * Many send, each person after the other, until `kill` was called and everybody has met what it did. It is called after so many were
 * acknowledged, in the middle of the others.
 */
export async function sendUntilKilled(origin: string, ledger: SendingLedger, { after, kill }: { after: number; kill(): void }): Promise<void> {
  const enough = ledger.acknowledged.size + after;
  let killed = false;
  const senders = Array.from({ length: SENDERS }, async () => {
    for (;;) {
      const sending = ledger.next();
      if (await send(origin, sending)) ledger.acknowledge(sending);
      else if (killed) return;
      if (killed || ledger.acknowledged.size < enough) continue;
      killed = true;
      kill();
    }
  });
  await Promise.all(senders);
}
