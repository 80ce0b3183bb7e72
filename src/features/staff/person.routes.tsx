import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { memberOf } from '../../web/access.ts';
import { dayAsTyped } from '../../web/day.form.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { canTypeStatements, FactChanged, isHere, type StaffKept, type StandsNow, sourceBy } from '../evidence/index.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { NO_DETAILS } from './details.ts';
import { openRegister, type Person, placeOf, type Register } from './load-staff.ts';
import { PersonFormPage } from './pages/person-form.page.tsx';
import { readPersonForm, type TypedPerson, typedPerson } from './person.form.ts';
import { savePerson, sayNobody, takePersonOut } from './save-person.ts';

const AT = '/cycles/:cycle/institutions/:institution/staff';

/** Who gives guidance at an institution, typed in. */
export function personRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(`${AT}/person`, types, async (request, reply) => {
    const register = await openRegister(parts, request);
    const { who } = typed(request.query, ['who']);
    const person = register.people.find(({ key }) => key === who) ?? null;
    return reply.page(<PersonFormPage place={register} typed={opened(register, person)} logged={hasLogged(register, person)} />);
  });

  app.post(`${AT}/person`, types, async (request, reply) => {
    const register = await openRegister(parts, request);
    const sent = typedPerson(request.body);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<PersonFormPage place={register} typed={sent} errors={errors} changed={changed} logged={false} />, status);
    const removing = typed(request.body, ['remove']).remove === 'yes';
    const read = removing ? null : readPersonForm(request.body, otherRoles(register, sent.was));
    if (read && 'errors' in read) return again(read.errors);
    const act = () =>
      read ? savePerson(parts, by(request), change(register, request), read) : takePersonOut(parts, by(request), change(register, request));
    return done(reply, register, act, {
      words: read ? `${read.person.person} is saved.` : 'The person is taken out.',
      late: (changed) => again({}, changed, 409),
    });
  });

  app.post(`${AT}/nobody`, types, async (request, reply) => {
    const register = await openRegister(parts, request);
    const whole = { ...change(register, request), date: register.cycle.date };
    return done(reply, register, () => sayNobody(parts, by(request), whole), {
      words: 'It is recorded that nobody gives guidance here.',
      late: () => reply.flash('Somebody changed the list of staff meanwhile. Look at it again.', 'told').redirect(register.path, 303),
    });
  });

  const by = (request: FastifyRequest) => sentBy(memberOf(request), request);
  const change = (register: Register, request: FastifyRequest) => ({
    place: placeOf(register),
    version: versionOf(request.body),
    was: typed(request.body, ['was']).was,
    source: sourceBy(memberOf(request), parts.now()),
  });
}

interface Answers {
  words: string;
  late(changed: StandsNow | null): FastifyReply | Promise<FastifyReply>;
}

async function done(reply: FastifyReply, { path }: Register, act: () => Promise<void>, { words, late }: Answers): Promise<FastifyReply> {
  try {
    await act();
    return reply.flash(words).redirect(path, 303);
  } catch (error) {
    if (error instanceof FactChanged) return late(error.saved);
    throw error;
  }
}

/** Who has left has given the role back. */
function otherRoles({ people, cycle }: Register, was: string): string[] {
  return people.flatMap(({ key, kept }) => (key === was || !isHere(kept, cycle.date) ? [] : [kept.person]));
}

function hasLogged({ log }: Register, person: Person | null): boolean {
  return log.some(({ formal, member }) => formal && member !== null && member === person?.kept.id);
}

function opened({ fact }: Register, person: Person | null): TypedPerson {
  const kept: StaffKept | undefined = person?.kept;
  const details = person?.details ?? NO_DETAILS;
  const shown = (value: string | number | null | undefined) => (value == null ? '' : String(value));
  const yesOrNo = (value: boolean | null | undefined) => (value == null ? '' : value ? 'yes' : 'no');
  return {
    person: shown(kept?.person),
    name: shown(details.name),
    gives: yesOrNo(kept?.givesGuidance),
    hours: shown(kept?.hours),
    employment: shown(details.employment),
    qualification: shown(kept?.qualificationLevel),
    title: shown(details.title),
    body: shown(details.body),
    awarded: dayAsTyped(details.awardedOn),
    proof: shown(details.proof),
    link: shown(details.proofLink),
    cdi: yesOrNo(details.onCdiRegister),
    towards: shown(kept?.workingTowardsLevel),
    towardsTitle: shown(details.towardsTitle),
    since: dayAsTyped(details.towardsSince),
    expected: dayAsTyped(details.towardsExpected),
    cpd: kept ? yesOrNo(details.trainedOtherwise) : '',
    left: dayAsTyped(kept?.leftOn ?? null),
    note: '',
    form_id: '',
    version: String(fact?.revision ?? 0),
    was: person?.key ?? '',
  };
}
