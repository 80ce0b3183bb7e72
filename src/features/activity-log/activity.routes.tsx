import type { FastifyInstance } from 'fastify';
import { withDirectory, withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { ActivityFilterForm } from './activity.form.ts';
import { canReadActivity, canReadServiceLog } from './activity.policy.ts';
import { LINES_A_PAGE, listActivity, listActivityChoices } from './activity-page.queries.ts';
import { ActivityPage } from './pages/activity.page.tsx';
import { ServiceLogPage } from './pages/service-log.page.tsx';
import { listServiceActivity } from './service-log.queries.ts';

const ASKED = ['person', 'act', 'institution', 'from', 'until'] as const;

export function activityRoutes(app: FastifyInstance, { db }: Parts): void {
  app.get('/activity', { config: { access: canReadActivity } }, async (request, reply) => {
    const asked = typed(request.query, ASKED);
    const filter = ActivityFilterForm.parse(request.query);
    const { lines, choices } = await withTenant(db, memberOf(request).as.partnership.id, async (tenant) => ({
      lines: await listActivity(tenant, filter),
      choices: await listActivityChoices(tenant),
    }));
    return reply.page(<ActivityPage {...pageOf(lines, '/activity', asked)} asked={asked} choices={choices} />);
  });

  app.get('/service-log', { config: { access: canReadServiceLog } }, async (request, reply) => {
    const { older } = ActivityFilterForm.parse(request.query);
    const lines = await withDirectory(db, (directory) => listServiceActivity(directory, older));
    return reply.page(<ServiceLogPage {...pageOf(lines, '/service-log', {})} />);
  });
}

/** The lines of one page, and the address of the next where there are older ones. */
function pageOf<Line extends { position: number }>(
  lines: Line[],
  path: string,
  asked: Record<string, string>,
): { lines: Line[]; older: string | null } {
  const shown = lines.slice(0, LINES_A_PAGE);
  const last = shown.at(-1);
  if (lines.length <= LINES_A_PAGE || !last) return { lines: shown, older: null };
  const kept = Object.entries(asked).filter(([, value]) => value !== '');
  return { lines: shown, older: `${path}?${new URLSearchParams([...kept, ['older', String(last.position)]])}` };
}
