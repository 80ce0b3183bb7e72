import type { AwardEvidence, Source } from '../rating/evidence.ts';
import { type Cells, dayOrNull, oneOf } from './cells.ts';
import type { SourceFile } from './source-file.ts';
import { readTemplate, type TemplateFile } from './template.ts';

/**
 * Quality awards and the audit that leads to them (kind `quality-award`). CSV: `urn` or `laestab`, `award`, `status` (held,
 * working-towards or none), `awarded_on`, `expires_on`, `audit_completed_on`, `action_plan_agreed_on` (days, may be empty).
 * An institution may have several awards, each once. Errors: a word or day that is none, an award without its name, an
 * expiry before the award. Format: Waymark's own template.
 */
export function readAwards(file: SourceFile): Promise<TemplateFile<AwardEvidence>> {
  return readTemplate(file, {
    columns: ['award', 'status', 'awarded_on', 'expires_on', 'audit_completed_on', 'action_plan_agreed_on'],
    optional: [],
    namesOtherColumns: true,
    read: readAward,
    once: {
      column: 'award',
      what: 'the same award',
      of: ({ award, status }) => (award === '' && status !== 'none' ? null : award.toLowerCase().replace(/\s+/g, ' ')),
    },
  });
}

function readAward(cells: Cells, source: Source): AwardEvidence {
  const award = cells.text('award');
  const status = oneOf(cells, 'status', ['held', 'working-towards', 'none']);
  if (award === '' && status !== 'none') cells.error('Write the name of the award that is held or worked towards.', 'award');
  const awardedOn = dayOrNull(cells, 'awarded_on');
  const expiresOn = dayOrNull(cells, 'expires_on');
  if (awardedOn && expiresOn && expiresOn < awardedOn) {
    cells.error(`The award expires on ${expiresOn}, before it was awarded on ${awardedOn}. Correct one of the two days.`, 'expires_on');
  }
  const auditCompletedOn = dayOrNull(cells, 'audit_completed_on');
  const actionPlanAgreedOn = dayOrNull(cells, 'action_plan_agreed_on');
  return { award, status, awardedOn, expiresOn, auditCompletedOn, actionPlanAgreedOn, source };
}
