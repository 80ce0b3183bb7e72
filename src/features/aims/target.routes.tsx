import type { FastifyInstance, FastifyRequest } from 'fastify';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import { dayAsTyped } from '../../web/day.form.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { canTypeStatements, type StandsNow } from '../evidence/index.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { answered } from './answer.ts';
import { type Aims, openAims, placeOf } from './load-aims.ts';
import { TargetFormPage } from './pages/target-form.page.tsx';
import { saveTarget } from './save-target.ts';
import { readTargetForm, type TypedTarget, typedTarget } from './target.form.ts';

const AT = '/cycles/:cycle/institutions/:institution/aims/target';

/** What an institution wants to reach by when. */
export function targetRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(AT, types, async (request, reply) => {
    const aims = await openAims(parts, request);
    return reply.page(<TargetFormPage place={aims} typed={opened(aims, request)} />);
  });

  app.post(AT, types, async (request, reply) => {
    const aims = await openAims(parts, request);
    const sent = typedTarget(request.body);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<TargetFormPage place={aims} typed={sent} errors={errors} changed={changed} />, status);
    const removing = typed(request.body, ['remove']).remove === 'yes' && sent.was !== '';
    const read = removing ? null : readTargetForm(request.body, todayOf(parts.now()));
    if (read && 'errors' in read) return again(read.errors);
    const seen = { place: placeOf(aims), id: sent.was || null, version: versionOf(request.body) };
    return answered(reply, () => saveTarget(parts, sentBy(memberOf(request), request), seen, read), {
      ...{ to: `${aims.path}#targets`, words: read ? `“${read.aim}” is saved.` : 'The target is taken out.' },
      late: (changed) => again({}, changed, 409),
    });
  });
}

function opened({ targets }: Aims, { query }: FastifyRequest): TypedTarget {
  const found = targets.find(({ id }) => id === typed(query, ['which']).which);
  const figure = (tenths: number | null | undefined) => (tenths == null ? '' : String(tenths / 10));
  return {
    aim: found?.aim ?? '',
    term: found?.term ?? '',
    measure: found?.measure ?? '',
    ownMeasure: found?.ownMeasure ?? '',
    unit: found?.measure === 'own' ? found.unit : '',
    baseline: figure(found?.baseline),
    baselineYear: found?.baselineYear ?? '',
    target: figure(found?.target),
    due: dayAsTyped(found?.dueOn ?? null),
    actual: figure(found?.actual),
    counted: dayAsTyped(found?.actualOn ?? null),
    form_id: '',
    version: String(found?.version ?? 0),
    was: found?.id ?? '',
  };
}
