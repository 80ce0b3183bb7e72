import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { headersOf, type Sending, type SendingLedger } from '../../tests/support/sending-ledger.ts';
import { type Latency, latency, withThoseThatWaited } from './fixed-rate.ts';

interface Load {
  origin: string;
  perSecond: number;
  seconds: number;
}

export interface Sent extends Latency {
  /** Of these, acknowledged. */
  acknowledged: number;
}

const SECOND = 1_000;
/** Each sends once a second, on as many connections as the rate needs, a little after the one before. */
const SENDERS = 250;

/** Sends answers at a fixed rate, each once, however slow Waymark is. What it did not acknowledge stays open in the ledger. */
export async function sendAtFixedRate(ledger: SendingLedger, { origin, perSecond, seconds }: Load): Promise<Sent> {
  const taken: number[] = [];
  const before = ledger.acknowledged.size;
  const sending = Array.from({ length: SENDERS }, async (_, turn) => {
    await pause((turn * SECOND) / SENDERS);
    await sendOnceASecond(ledger, { origin, connections: perSecond / SENDERS, seconds }, (ms) => taken.push(...withThoseThatWaited(ms)));
  });
  await Promise.all(sending);
  return { ...latency(taken), acknowledged: ledger.acknowledged.size - before };
}

function sendOnceASecond(
  ledger: SendingLedger,
  { origin, connections, seconds }: { origin: string; connections: number; seconds: number },
  onAnswer: (ms: number) => void,
): Promise<void> {
  const request: autocannon.Request = {
    method: 'POST',
    setupRequest: (asked, context) => {
      const sending = ledger.next();
      Object.assign(context, { sending });
      return { ...asked, path: sending.url, body: sending.body, headers: headersOf(sending) };
    },
    onResponse: (status, _body, context) => {
      if (status === 303) ledger.acknowledge((context as { sending: Sending }).sending);
    },
  };
  return new Promise((done, failed) => {
    const options = { url: origin, connections, connectionRate: 1, duration: seconds, timeout: 60, requests: [request] };
    const run = autocannon(options, (error) => (error ? failed(error) : done()));
    run.on('response', (_client, _status, _bytes, ms) => onAnswer(ms));
  });
}
