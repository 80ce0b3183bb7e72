import type { Database } from '../../../database/database.ts';
import { withTenant } from '../../../database/tenant.ts';
import { RecentlyUsed } from '../../../shared/recently-used.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { findOpenedAddress, type OpenedAddress } from '../address.queries.ts';
import { findPartnershipOfDoor } from '../door.queries.ts';
import { findQuestionnaire } from '../questionnaire.queries.ts';
import { readShortAddress } from '../short-address.ts';
import type { AskedIn } from './asked-of.ts';

/** What an address leads to, with what is asked there. */
export interface OpenedSurvey extends OpenedAddress {
  partnership: string;
  asked: AskedIn;
}

/** Questionnaires of as many surveys as a county may have open. */
const KEPT = 500;

/** How long a sending may rely on what an address led to, in milliseconds; and from when on it is looked up anew, while others still rely on it. */
const REMEMBERED_MS = 3_000;
const RENEWED_MS = 1_500;

interface Found {
  opened: Promise<OpenedSurvey | null>;
  at: number;
  renewing: boolean;
}

/** Finds surveys by their addresses. What a revision of a questionnaire asks never changes, so that it is read once. */
export class OpenSurveys {
  private readonly db: Database;
  private readonly asked = new RecentlyUsed<AskedIn>(KEPT, () => 1);
  private readonly found = new Map<string, Found>();

  constructor(db: Database) {
    this.db = db;
  }

  /**
   * The same for whoever sends, as it was a few seconds ago at most: when a city sends at once, all ask for the same. Whether the survey is
   * open is not told by this; the intake looks at that itself. While many send, nobody of them waits for the look-up: it is made ahead.
   */
  findToSend(typed: string): Promise<OpenedSurvey | null> {
    const now = performance.now();
    const known = this.found.get(typed);
    if (!known || now - known.at >= REMEMBERED_MS) return this.findAnew(typed, now);
    if (now - known.at >= RENEWED_MS && !known.renewing) this.renew(typed, known, now);
    return known.opened;
  }

  private findAnew(typed: string, at: number): Promise<OpenedSurvey | null> {
    const opened = this.find(typed);
    const found = { opened, at, renewing: false };
    this.remember(typed, found);
    // Who typed an address that leads nowhere, or met a database that was away, is not remembered.
    opened.then((there) => there ?? this.forget(typed, found)).catch(() => this.forget(typed, found));
    return opened;
  }

  /** Until it is there the old one counts, for as long as it may; where the database is away meanwhile, too. */
  private renew(typed: string, known: Found, at: number): void {
    known.renewing = true;
    const opened = this.find(typed);
    opened
      .then((there) => (there ? this.remember(typed, { opened, at, renewing: false }) : this.forget(typed, known)))
      .catch(() => {
        known.renewing = false;
      });
  }

  private forget(typed: string, found: Found): void {
    if (this.found.get(typed) === found) this.found.delete(typed);
  }

  private remember(typed: string, found: Found): void {
    this.found.delete(typed);
    this.found.set(typed, found);
    const [oldest] = this.found.keys();
    if (this.found.size > KEPT && oldest !== undefined) this.found.delete(oldest);
  }

  /** Null where no survey is, or where the address is no longer given out. */
  async find(typed: string): Promise<OpenedSurvey | null> {
    const address = readShortAddress(typed);
    const partnership = address && (await findPartnershipOfDoor(this.db, address.door));
    if (!partnership) return null;
    return withTenant(this.db, partnership, async (tenant) => {
      const opened = await findOpenedAddress(tenant, address.place);
      if (!opened || opened.ended) return null;
      const { audience, questionnaire } = opened.survey;
      const key = `${partnership} ${audience} ${questionnaire}`;
      const asked = await this.asked.of(key, async () => {
        const stored = await findQuestionnaire(tenant, audience, questionnaire);
        return { questionnaire: stored?.content as Questionnaire, ...(await shippedQuestionSet(audience)) };
      });
      return { ...opened, partnership, asked };
    });
  }
}
