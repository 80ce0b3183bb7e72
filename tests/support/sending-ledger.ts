import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { type OpenSurvey, randomSheet } from './open-surveys.ts';

/** What somebody sends from the last page of a survey, with every question on it. */
export interface Sending {
  survey: string;
  url: string;
  /** As it will lie on the pile. No two of a ledger are alike. */
  sheet: string;
  body: string;
  /** Everybody sends from an address of their own, as from a telephone. */
  from: string;
}

export interface Difference {
  /** Acknowledged, and not there. */
  lost: string[];
  /** There more than once. */
  doubled: string[];
  /** There, and sent by nobody. */
  strange: string[];
}

/** Kept by those who send, outside of Waymark and its database: what was sent, and what was acknowledged. */
export class SendingLedger {
  readonly acknowledged = new Set<Sending>();
  /** Sent perhaps, and not acknowledged so far: whoever sent them will send them again. */
  readonly open = new Set<Sending>();
  private readonly sheets: Set<string>;
  private readonly surveys: OpenSurvey[];
  private readonly random: () => number;
  private made = 0;

  constructor(surveys: OpenSurvey[], random: () => number) {
    this.surveys = surveys;
    this.random = random;
    this.sheets = new Set(surveys.flatMap(({ id, sheets }) => sheets.map((sheet) => `${id} ${sheet}`)));
  }

  /** Another person, in the surveys by turns. */
  next(): Sending {
    const number = this.made++;
    const survey = this.surveys[number % this.surveys.length] as OpenSurvey;
    const sheet = this.newSheet(survey.id);
    const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
    const sending = { survey: survey.id, url: `${survey.path}/send`, sheet, body: bodyOf(sheet), from };
    this.open.add(sending);
    return sending;
  }

  acknowledge(sending: Sending): void {
    this.open.delete(sending);
    this.acknowledged.add(sending);
  }

  /** What lies on the piles against what was acknowledged. */
  async compare(admin: Pick<ClientBase, 'query'>): Promise<Difference> {
    const { rows } = await admin.query<{ id: string; sheets: string[] }>('select survey_id as id, sheets from survey_pile');
    const there = rows.flatMap(({ id, sheets }) => sheets.map((sheet) => `${id} ${sheet}`));
    const once = new Set(there);
    const before = this.surveys.flatMap(({ id, sheets }) => sheets.map((sheet) => `${id} ${sheet}`));
    const acknowledged = [...this.acknowledged].map(({ survey, sheet }) => `${survey} ${sheet}`);
    return {
      lost: [...before, ...acknowledged].filter((line) => !once.has(line)),
      doubled: repeated(there),
      strange: [...once].filter((line) => !this.sheets.has(line)),
    };
  }

  private newSheet(survey: string): string {
    for (;;) {
      const sheet = randomSheet(this.random);
      const line = `${survey} ${sheet}`;
      if (this.sheets.has(line)) continue;
      this.sheets.add(line);
      return sheet;
    }
  }
}

/** As a browser would send it. */
export function headersOf({ from }: Sending): Record<string, string> {
  return { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': from };
}

/** A form with every question on it, as a page of its own key. */
export function bodyOf(sheet: string): string {
  const answers = [...sheet.slice(0, 24)].map((answer, at) => [`q${at}`, answer]);
  const carried = { key: randomUUID(), mode: 'all', language: 'en', code: '', year: '10', answers: '-'.repeat(24), me: '' };
  return new URLSearchParams({ ...carried, ...Object.fromEntries(answers), comment: '' }).toString();
}

function repeated(lines: string[]): string[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    if (seen.has(line)) return true;
    seen.add(line);
    return false;
  });
}
