import { sendOnce } from '../../../database/sent-form.ts';
import { withTenant } from '../../../database/tenant.ts';
import type { SurveyTool } from '../../../evidence/survey-tools/survey-tool.ts';
import type { Parts } from '../../../web/parts.ts';
import { recordActivity } from '../../activity-log/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { layTogether, type Outcome } from '../intake.ts';
import type { Survey } from '../survey.ts';
import { insertBroughtIn, listBroughtIn, saveColumnMatches } from './brought-in.queries.ts';
import type { Remembered } from './propose-choices.ts';

interface ToBringIn {
  survey: Survey;
  /** Names what was read: it is brought in once, whoever confirms it, and however often. */
  reading: string;
  file: { name: string; sha256: string };
  tool: SurveyTool;
  sheets: string[];
  words: string[];
  matches: Remembered;
  /** The same file was brought in before, and somebody wants it once more. */
  onceMore: boolean;
}

export type BroughtInOutcome = Outcome | 'same file';

/** Nothing of it stays, nor that it was sent: it can be sent again when nothing is in the way any more. */
class Refused extends Error {
  readonly outcome: BroughtInOutcome;

  constructor(outcome: BroughtInOutcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

/**
 * Lays the sheets of a file onto the pile, by the door that keeps no order, remembers how its columns were matched, and says so in the log: all in one
 * transaction. Which sheets they were is kept nowhere, so that they cannot be taken out again.
 */
export async function bringIn(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  brought: ToBringIn,
): Promise<BroughtInOutcome> {
  const at = now();
  const { survey, reading, file, tool, sheets, words, matches, onceMore } = brought;
  const noted = { survey: survey.id, reading, tool, fileName: file.name, sha256: file.sha256, sheets: sheets.length };
  try {
    await withTenant(db, partnership, (tenant) =>
      sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
        const laid = await layTogether(tenant, { survey: survey.id, sheets, words }, at, async () => {
          const before = await listBroughtIn(tenant, survey.id);
          const isNew = await insertBroughtIn(tenant, noted, { by: by.person, at });
          if (isNew && !onceMore && before.some(({ sha256 }) => sha256 === file.sha256)) throw new Refused('same file');
          return isNew;
        });
        if (laid === 'there already') return 'kept';
        if (laid !== 'kept') throw new Refused(laid);
        await saveColumnMatches(tenant, survey.audience, matches, { by: by.person, at });
        await recordActivity(tenant, {
          ...{ at, by, act: 'brought-in-answers', subject: { kind: 'survey', id: survey.id }, institution: survey.institution },
          after: { count: sheets.length, words: words.length, tool, file: file.name, sha256: file.sha256 },
        });
        return laid;
      }),
    );
    return 'kept';
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}
