import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { readAcademicYear } from '../../evidence/academic-year.ts';
import { several } from '../../rating/words.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, fieldErrors, readParams, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { cyclePath } from '../evidence/index.ts';
import { canChangeInstitutions } from '../institutions/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { chooseLeavers } from './choose-leavers.ts';
import { confirmImport, PreviewChanged } from './confirm-import.ts';
import { dropImport } from './drop-import.ts';
import { leaversForm, matchField, sawField } from './import.form.ts';
import { canImport } from './import.policy.ts';
import { ImportParams, type ImportPlace } from './import-params.ts';
import { loadImport } from './load-import.ts';
import { matchInstitutions } from './match-institutions.ts';
import { ImportPage } from './pages/import.page.tsx';
import type { Stranger } from './preview/sort-rows.ts';
import { undoImport } from './undo-import.ts';

/** What people say of an import, and what becomes of it. */
export function decideImportRoutes(app: FastifyInstance, parts: Parts): void {
  const mine = { config: { access: canImport } };
  const load = (request: FastifyRequest, place: ImportPlace) =>
    withTenant(parts.db, memberOf(request).as.partnership.id, (tenant) => loadImport(tenant, place, parts.now()));
  const again = async (request: FastifyRequest, reply: FastifyReply, place: ImportPlace, more: { errors?: FieldErrors; changed?: boolean }) =>
    reply.page(
      <ImportPage {...(await load(request, place))} mayAddInstitutions={canChangeInstitutions(memberOf(request))} {...more} />,
      more.changed ? 409 : 422,
    );

  app.post('/cycles/:cycle/imports/:import/leavers', mine, async (request, reply) => {
    const place = readParams(ImportParams, request);
    const { preview } = await load(request, place);
    const form = leaversForm({ options: preview?.which?.options ?? [] }).safeParse(request.body ?? {});
    if (!form.success) return again(request, reply, place, { errors: fieldErrors(form.error) });
    await chooseLeavers(parts, sentBy(memberOf(request), request), { place, leavers: readAcademicYear(form.data.leavers) ?? '' });
    return reply.redirect(pathOf(place), 303);
  });

  app.post('/cycles/:cycle/imports/:import/matches', mine, async (request, reply) => {
    const place = readParams(ImportParams, request);
    // A row that was not on the page when the form was opened stays as it is.
    const sent = (field: string, { said }: Stranger) => (hasField(request.body, field) ? (typed(request.body, [field])[field] ?? '') : (said ?? ''));
    const said = (stranger: Stranger) => sent(matchField(stranger), stranger);
    const saw = (stranger: Stranger) => sent(sawField(stranger), stranger);
    const { preview } = await load(request, place);
    // Nothing was asked on the page, or nothing was sent: nothing is said.
    if (!preview?.strangers.some((stranger) => hasField(request.body, matchField(stranger)))) return reply.redirect(pathOf(place), 303);
    const { saved, overtaken } = await matchInstitutions(parts, sentBy(memberOf(request), request), { place, said, saw });
    const remembered = saved > 0 ? `Waymark will remember what you said about ${several(saved, 'number')}.` : '';
    if (overtaken > 0) reply.flash(`${remembered} ${overtakenWords(overtaken)}`.trim(), 'told');
    else if (saved > 0) reply.flash(remembered);
    return reply.redirect(pathOf(place), 303);
  });

  app.post('/cycles/:cycle/imports/:import/confirm', mine, async (request, reply) => {
    const place = readParams(ImportParams, request);
    const { seen, takeOut } = typed(request.body, ['seen', 'takeOut']);
    const done = await confirmImport(parts, sentBy(memberOf(request), request), { place, seen, takeOut: takeOut === 'yes' }).catch(changedMeanwhile);
    if (done instanceof PreviewChanged) return again(request, reply, place, { changed: true });
    return reply.flash('The file counts as evidence now.').redirect(pathOf(place), 303);
  });

  app.post('/cycles/:cycle/imports/:import/undo', mine, async (request, reply) => {
    const place = readParams(ImportParams, request);
    const done = await undoImport(parts, sentBy(memberOf(request), request), place);
    if (done === 'undone') reply.flash('The file is taken back. What counted before it counts again.');
    else reply.flash('Nothing was taken back: the file does not count.', 'told');
    return reply.redirect(pathOf(place), 303);
  });

  app.post('/cycles/:cycle/imports/:import/drop', mine, async (request, reply) => {
    const place = readParams(ImportParams, request);
    const done = await dropImport(parts, sentBy(memberOf(request), request), place);
    if (done === 'dropped') return reply.flash('The file is thrown away.').redirect(`${cyclePath({ year: place.cycle })}/imports`, 303);
    return reply.flash('The file was not thrown away: it counts, or counted. You can take it back.', 'told').redirect(pathOf(place), 303);
  });
}

function pathOf({ cycle, import: id }: ImportPlace): string {
  return `${cyclePath({ year: cycle })}/imports/${id}`;
}

function overtakenWords(overtaken: number): string {
  return `A colleague said something else about ${several(overtaken, 'number')} after you opened the page: it stands. Look at it again.`;
}

function hasField(body: unknown, field: string): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, field);
}

/** Hands out what the page tells, and throws on what is no matter of the page. */
function changedMeanwhile(error: unknown): PreviewChanged {
  if (error instanceof PreviewChanged) return error;
  throw error;
}
