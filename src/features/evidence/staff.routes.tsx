import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StaffEvidence } from '../../rating/evidence.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { canTypeStatements } from './evidence.policy.ts';
import type { Kept } from './evidence.queries.ts';
import { NOBODY } from './fact-words.ts';
import { StaffFormPage } from './pages/staff-form.page.tsx';
import { nobodyGivesGuidance, readStaffForm, type StaffTyped, type TypedStaff, typedStaff, withoutPerson, withPerson } from './staff.form.ts';
import { versionOfStanding } from './standing.ts';
import { openForTyping, saveTyped, sourceBy, type Typing } from './typing.ts';

const AT = '/cycles/:cycle/institutions/:institution/evidence';

/** Who gives guidance at an institution, typed in. */
export function staffRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(`${AT}/person`, types, async (request, reply) => {
    const place = await openForTyping(parts, request);
    return reply.page(<StaffFormPage place={place} typed={opened(place, request)} />);
  });

  app.post(`${AT}/person`, types, async (request, reply) => {
    const place = await openForTyping(parts, request);
    const sent = typedStaff(request.body);
    const again = (errors: FieldErrors, changed?: Kept | null, status = 422) =>
      reply.page(<StaffFormPage place={place} typed={sent} errors={errors} changed={changed} />, status);
    const removing = typed(request.body, ['remove']).remove === 'yes';
    const read = removing ? null : readStaffForm(request.body, otherRoles(place, sent.was));
    if (read && 'errors' in read) return again(read.errors);
    return saveTyped(parts, request, reply, {
      place,
      change: { kind: 'staff', make: (stood) => changedList(stood, sent.was, read, request), note: read?.note ?? '' },
      done: read ? `${read.person.person} is saved.` : 'The person is taken out.',
      onward: place.path,
      again: (errors, { saved }) => again(errors, saved, 409),
    });
  });

  app.post(`${AT}/nobody`, types, async (request, reply) => {
    const place = await openForTyping(parts, request);
    return saveTyped(parts, request, reply, {
      place,
      change: { kind: 'staff', make: () => nobodyGivesGuidance(sourceBy(memberOf(request), parts.now())) },
      done: 'It is recorded that nobody gives guidance here.',
      onward: place.path,
      again: () => reply.flash('Somebody changed the list of staff meanwhile. Look at it again.', 'told').redirect(place.path, 303),
    });
  });

  function changedList(stood: StaffEvidence[] | null, was: string, read: StaffTyped | null, request: FastifyRequest): StaffEvidence[] | null {
    return read ? withPerson(stood, was, read.person, sourceBy(memberOf(request), parts.now())) : withoutPerson(stood, was);
  }
}

export function staffAt({ standings }: Pick<Typing, 'standings'>): StaffEvidence[] {
  const staff = (standings.find(({ kind }) => kind === 'staff')?.now?.fact as StaffEvidence[] | undefined) ?? [];
  return staff.filter(({ person }) => person !== NOBODY);
}

function otherRoles(place: Typing, was: string): string[] {
  return staffAt(place).flatMap(({ person }) => (person === was ? [] : [person]));
}

function opened(place: Typing, { query }: FastifyRequest): TypedStaff {
  const { role } = typed(query, ['role']);
  const found = staffAt(place).find(({ person }) => person === role);
  const shown = (value: number | null | undefined) => (value == null ? '' : String(value));
  const yesOrNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no');
  return {
    person: found?.person ?? '',
    gives: yesOrNo(found?.givesGuidance),
    qualification: shown(found?.qualificationLevel),
    towards: shown(found?.workingTowardsLevel),
    cpd: yesOrNo(found?.cpd),
    hours: shown(found?.hours),
    note: '',
    form_id: '',
    version: String(versionOfStanding(place.standings, 'staff')),
    was: found?.person ?? '',
  };
}
