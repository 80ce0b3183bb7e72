import type { Database } from '../../../database/database.ts';
import { withTenant } from '../../../database/tenant.ts';
import { RecentlyUsed } from '../../../shared/recently-used.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet, shippedTranslations } from '../../question-sets/index.ts';
import { findOpenedAddress, type OpenedAddress } from '../address.queries.ts';
import { findPartnershipOfDoor } from '../door.queries.ts';
import { findQuestionnaire } from '../questionnaire.queries.ts';
import { readShortAddress } from '../short-address.ts';
import type { Audience } from '../survey.ts';
import type { AskedIn } from './asked-of.ts';

/** What an address leads to, with what is asked there. */
export interface OpenedSurvey extends OpenedAddress {
  partnership: string;
  asked: AskedIn;
}

/** Questionnaires of as many surveys as a county may have open. */
const KEPT = 500;

/** Finds surveys by their addresses. What a revision of a questionnaire asks never changes, so that it is read once. */
export class OpenSurveys {
  private readonly db: Database;
  private readonly asked = new RecentlyUsed<AskedIn>(KEPT, () => 1);

  constructor(db: Database) {
    this.db = db;
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
        return { questionnaire: stored?.content as Questionnaire, ...(await shippedWords(audience)) };
      });
      return { ...opened, partnership, asked };
    });
  }
}

/** What ships for an audience, in every language. */
export async function shippedWords(audience: Audience): Promise<Pick<AskedIn, 'set' | 'translations'>> {
  const [{ set }, translations] = [await shippedQuestionSet(audience), await shippedTranslations(audience)];
  return { set, translations };
}
