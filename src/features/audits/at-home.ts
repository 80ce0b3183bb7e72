import { several } from '../../rating/words.ts';
import type { Step, StepsFor } from '../../web/at-home.ts';
import type { Member } from '../../web/reader.ts';
import { auditPath, canTypeStatements, isLocked, latestCycle, listInForce } from '../evidence/index.ts';
import { signatureOf } from './audit.ts';
import { canSignAudits } from './audits.policy.ts';
import { loadAudit } from './load-audit.ts';
import { isComplete, type Overview, overviewOf } from './overview.ts';
import { sectionPath } from './pages/section.page.tsx';

/** The audit of one’s own institution: to be begun, to be answered, to be signed. */
export const auditSteps: StepsFor = async (tenant, reader) => {
  const { institutionId: institution } = reader.as;
  if (institution === null || !(canTypeStatements(reader) || canSignAudits(reader))) return [];
  const latest = await latestCycle(tenant);
  if (!latest || isLocked(latest)) return [];
  const place = { cycle: latest.id, institution };
  const [path, audit] = [auditPath(latest, institution), await loadAudit(tenant, place)];
  if (!audit) return canSignAudits(reader) ? [] : [beginning(path)];
  if (signatureOf(audit)) return [];
  const [staff = null] = await listInForce(tenant, { ...place, kind: 'staff' });
  const overview = overviewOf({ audit, staff });
  return canSignAudits(reader) ? signing(path, overview) : answering(path, overview, reader);
};

function beginning(href: string): Step {
  return { text: 'Begin this year’s audit', href, why: 'Its result is what the action plan is made from' };
}

function signing(path: string, overview: Overview): Step[] {
  return isComplete(overview) ? [{ text: 'Sign the audit', href: `${path}/sign`, why: 'It is complete and waits for you' }] : [];
}

function answering(path: string, { sections, progress }: Overview, { person }: Member): Step[] {
  const open = sections.filter(({ finished, questions }) => finished < questions);
  const [own] = open.filter(({ assigned }) => assigned?.person === person.id);
  if (own)
    return [
      {
        text: `Answer your part of the audit: ${own.title}`,
        href: sectionPath(path, own),
        why: `${several(own.questions - own.finished, 'question')} still open`,
      },
    ];
  if (open.length === 0) return [];
  return [{ text: 'Go on with the audit', href: path, why: `${progress.finished} of ${several(progress.asked, 'question')} answered` }];
}
