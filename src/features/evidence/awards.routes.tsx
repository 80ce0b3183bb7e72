import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AwardEvidence } from '../../rating/evidence.ts';
import { memberOf } from '../../web/access.ts';
import { dayAsTyped, typedDay } from '../../web/day.form.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import {
  type AwardTyped,
  isAward,
  readAwardForm,
  readDays,
  saysMore,
  type TypedAward,
  typedAward,
  withAudit,
  withAward,
  withoutAward,
} from './award.form.ts';
import { canTypeStatements } from './evidence.policy.ts';
import { auditOf } from './fact-words.ts';
import { AuditFormPage, type TypedAudit } from './pages/audit-form.page.tsx';
import { AwardFormPage } from './pages/award-form.page.tsx';
import type { StandsNow } from './save-fact.ts';
import { versionOfStanding } from './standing.ts';
import { openForTyping, saveTyped, sourceBy, type Typing } from './typing.ts';

const AT = '/cycles/:cycle/institutions/:institution/evidence';

/** Awards, the audit and the plan of an institution, typed in. */
export function awardRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(`${AT}/award`, types, async (request, reply) => {
    const place = await openForTyping(parts, request);
    return reply.page(<AwardFormPage place={place} typed={opened(place, request)} />);
  });

  app.post(`${AT}/award`, types, async (request, reply) => {
    const place = await openForTyping(parts, request);
    const sent = typedAward(request.body);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<AwardFormPage place={place} typed={sent} errors={errors} changed={changed} />, status);
    const removing = typed(request.body, ['remove']).remove === 'yes';
    const read = removing ? null : readAwardForm(request.body, otherNames(place, sent.was));
    if (read && 'errors' in read) return again(read.errors);
    return saveTyped(parts, request, reply, {
      place,
      change: {
        ...{ kind: 'quality-award', staysToConfirm: saysMore(awardsAt(place), sent.was), note: read?.note ?? '' },
        make: (stood) => changedList(stood, sent.was, read, request),
      },
      done: read ? `${read.award.award} is saved.` : 'The award is taken out.',
      onward: place.path,
      again: (errors, { saved }) => again(errors, saved, 409),
    });
  });

  app.get(`${AT}/audit`, types, async (request, reply) => {
    const place = await openForTyping(parts, request);
    const { audit, plan } = auditOf(awardsAt(place));
    const days: TypedAudit = {
      audit: dayAsTyped(audit),
      plan: dayAsTyped(plan),
      form_id: '',
      version: String(versionOfStanding(place.standings, 'quality-award')),
    };
    return reply.page(<AuditFormPage place={place} typed={days} />);
  });

  app.post(`${AT}/audit`, types, async (request, reply) => {
    const place = await openForTyping(parts, request);
    const sent: TypedAudit = {
      audit: typedDay(request.body, 'audit'),
      plan: typedDay(request.body, 'plan'),
      ...typed(request.body, ['form_id', 'version']),
    };
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<AuditFormPage place={place} typed={sent} errors={errors} changed={changed} />, status);
    const { days, errors } = readDays({ audit: [sent.audit, 'the day of the audit'], plan: [sent.plan, 'the day of the plan'] });
    if (Object.keys(errors).length > 0) return again(errors);
    const known = { auditCompletedOn: days.audit ?? null, actionPlanAgreedOn: days.plan ?? null };
    return saveTyped(parts, request, reply, {
      place,
      change: {
        ...{ kind: 'quality-award', staysToConfirm: awardsAt(place).some(isAward) },
        make: (stood) => withAudit(stood, known, sourceBy(memberOf(request), parts.now())),
      },
      done: 'The days of the audit and the plan are saved.',
      onward: place.path,
      again: (again_, { saved }) => again(again_, saved, 409),
    });
  });

  function changedList(stood: AwardEvidence[] | null, was: string, read: AwardTyped | null, request: FastifyRequest): AwardEvidence[] | null {
    return read ? withAward(stood, was, read.award, sourceBy(memberOf(request), parts.now())) : withoutAward(stood, was);
  }
}

export function awardsAt({ standings }: Pick<Typing, 'standings'>): AwardEvidence[] {
  return (standings.find(({ kind }) => kind === 'quality-award')?.now?.fact as AwardEvidence[] | undefined) ?? [];
}

function otherNames(place: Typing, was: string): string[] {
  return awardsAt(place)
    .filter((award) => isAward(award) && award.award !== was)
    .map(({ award }) => award);
}

/** The form for the award that the address names; an empty one where it names none that is there. */
function opened(place: Typing, { query }: FastifyRequest): TypedAward {
  const { name } = typed(query, ['name']);
  const award = awardsAt(place).find((each) => isAward(each) && each.award === name);
  return {
    award: award?.award ?? '',
    status: award?.status ?? '',
    note: '',
    awarded: dayAsTyped(award?.awardedOn ?? null),
    expires: dayAsTyped(award?.expiresOn ?? null),
    form_id: '',
    version: String(versionOfStanding(place.standings, 'quality-award')),
    was: award?.award ?? '',
  };
}
