import type { FastifyInstance, FastifyRequest } from 'fastify';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import { dayAsTyped } from '../../web/day.form.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { canTypeStatements, type StandsNow, sourceBy } from '../evidence/index.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { openRegister, placeOf, type Register } from './load-staff.ts';
import { logTraining, TrainingChanged } from './log-training.ts';
import { TrainingFormPage } from './pages/training-form.page.tsx';
import { isId } from './save-person.ts';
import { readTrainingForm, type TypedTraining, typedTraining } from './training.form.ts';
import { type Training, trainingWords } from './training.ts';

const AT = '/cycles/:cycle/institutions/:institution/staff/training';
const MINUTES = 60;

/** The log of training of an institution. */
export function trainingRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(AT, types, async (request, reply) => {
    const register = await openRegister(parts, request);
    return reply.page(<TrainingFormPage register={register} typed={opened(register, request)} />);
  });

  app.post(AT, types, async (request, reply) => {
    const register = await openRegister(parts, request);
    const sent = typedTraining(request.body);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<TrainingFormPage register={register} typed={sent} errors={errors} changed={changed} />, status);
    const removing = typed(request.body, ['remove']).remove === 'yes';
    const when = { year: register.cycle.year, today: todayOf(parts.now()) };
    const read = removing ? null : readTrainingForm(request.body, membersOf(register), when);
    if (read && 'errors' in read) return again(read.errors);
    const entry = isId(sent.entry) ? sent.entry : null;
    const source = sourceBy(memberOf(request), parts.now());
    try {
      const change = { place: placeOf(register), entry, version: versionOf(request.body), typed: read, source };
      await logTraining(parts, sentBy(memberOf(request), request), change);
    } catch (error) {
      if (error instanceof TrainingChanged) return again({}, standsNow(register, error.saved), 409);
      throw error;
    }
    const words = read ? `“${read.title}” is in the log.` : 'The line is taken out of the log.';
    return reply.flash(words).redirect(`${register.path}#training`, 303);
  });
}

/** Whom training can be said to be for: people of the register, and whoever the line named before. */
function membersOf({ people }: Register): string[] {
  return people.flatMap(({ kept }) => (kept.id ? [kept.id] : []));
}

function standsNow({ people }: Register, saved: Training | null): StandsNow | null {
  const roleOf = (member: string) => people.find(({ kept }) => kept.id === member)?.kept.person ?? null;
  return saved && { version: saved.version, lines: [trainingWords(saved, roleOf)] };
}

function opened({ log }: Register, { query }: FastifyRequest): TypedTraining {
  const { entry } = typed(query, ['entry']);
  const found = log.find(({ id }) => id === entry);
  return {
    title: found?.title ?? '',
    topic: found?.topic ?? '',
    groups: found?.groups ?? [],
    member: found?.member ?? '',
    formal: found ? (found.formal ? 'yes' : 'no') : '',
    held: dayAsTyped(found?.heldOn ?? null),
    hours: found ? String(Math.round((found.minutes / MINUTES) * 100) / 100) : '',
    provider: found?.provider ?? '',
    pounds: found?.pounds == null ? '' : String(found.pounds),
    changed: found?.changed ?? '',
    form_id: '',
    version: String(found?.version ?? 0),
    entry: found?.id ?? '',
  };
}
