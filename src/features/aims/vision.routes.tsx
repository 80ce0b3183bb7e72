import type { FastifyInstance } from 'fastify';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import { dayAsTyped } from '../../web/day.form.ts';
import type { FieldErrors } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { canTypeStatements, type StandsNow } from '../evidence/index.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { answered } from './answer.ts';
import { type Aims, openAims, placeOf } from './load-aims.ts';
import { VisionFormPage } from './pages/vision-form.page.tsx';
import { saveVision } from './save-aims.ts';
import { readVisionForm, type TypedVision, typedVision } from './vision.form.ts';

const AT = '/cycles/:cycle/institutions/:institution/aims/vision';

/** What an institution wants its guidance to be. */
export function visionRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(AT, types, async (request, reply) => {
    const aims = await openAims(parts, request);
    return reply.page(<VisionFormPage place={aims} typed={opened(aims)} />);
  });

  app.post(AT, types, async (request, reply) => {
    const aims = await openAims(parts, request);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<VisionFormPage place={aims} typed={typedVision(request.body)} errors={errors} changed={changed} />, status);
    const read = readVisionForm(request.body, todayOf(parts.now()));
    if ('errors' in read) return again(read.errors);
    const seen = { place: placeOf(aims), version: versionOf(request.body) };
    return answered(reply, () => saveVision(parts, sentBy(memberOf(request), request), seen, read), {
      ...{ to: aims.path, words: 'The statement is saved.' },
      late: (changed) => again({}, changed, 409),
    });
  });
}

function opened({ vision }: Aims): TypedVision {
  const day = (name: 'staff' | 'students' | 'parents' | 'governors') => dayAsTyped(vision?.putBefore[name] ?? null);
  return {
    statement: vision?.statement ?? '',
    publishedWhere: vision?.publishedWhere ?? '',
    publishedLink: vision?.publishedLink ?? '',
    ...{ staff: day('staff'), students: day('students'), parents: day('parents'), governors: day('governors') },
    form_id: '',
    version: String(vision?.version ?? 0),
  };
}
