import type { FastifyInstance, FastifyRequest } from 'fastify';
import { memberOf } from '../../web/access.ts';
import { dayAsTyped } from '../../web/day.form.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { canTypeStatements, type StandsNow } from '../evidence/index.ts';
import { type Sent, sentBy, versionOf } from '../partnerships/index.ts';
import { PartnerChanged } from './as-seen.ts';
import { openPartners, type PartnerRegister, placeOf } from './load-partners.ts';
import { PartnerFormPage } from './pages/partner-form.page.tsx';
import { readPartnerForm, type TypedPartner, typedPartner } from './partner.form.ts';
import { type Partner, type PartnerDetails, partnerWords } from './partner.ts';
import { addPartner, changePartner, takePartnerOut } from './save-partner.ts';

const AT = '/cycles/:cycle/institutions/:institution/partners/partner';

/** One organisation that an institution works with. */
export function partnerRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(AT, types, async (request, reply) => {
    const register = await openPartners(parts, request);
    return reply.page(<PartnerFormPage register={register} typed={opened(register, request)} />);
  });

  app.post(AT, types, async (request, reply) => {
    const register = await openPartners(parts, request);
    const sent = typedPartner(request.body);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<PartnerFormPage register={register} typed={sent} errors={errors} changed={changed} />, status);
    const removing = typed(request.body, ['remove']).remove === 'yes';
    const read = removing ? null : readPartnerForm(request.body, otherNames(register, sent.was));
    if (read && 'errors' in read) return again(read.errors);
    try {
      await act(sentBy(memberOf(request), request), register, request, read);
    } catch (error) {
      if (error instanceof PartnerChanged) return again({}, standsNow(error.saved), 409);
      throw error;
    }
    return reply.flash(read ? `${read.name} is saved.` : 'The partner is taken out.').redirect(register.path, 303);
  });

  async function act(sent: Sent, register: PartnerRegister, request: FastifyRequest, read: PartnerDetails | null): Promise<void> {
    const { was: id } = typed(request.body, ['was']);
    const place = placeOf(register);
    const seen = { place, id, version: versionOf(request.body) };
    if (read === null) return takePartnerOut(parts, sent, seen);
    return id === '' ? addPartner(parts, sent, place, read) : changePartner(parts, sent, seen, read);
  }
}

function otherNames({ partners }: PartnerRegister, was: string): string[] {
  return partners.filter(({ id }) => id !== was).map(({ name }) => name);
}

function standsNow(saved: Partner | null): StandsNow | null {
  return saved && { version: saved.version, lines: [partnerWords(saved)] };
}

/** A partner of the register; or a new one, of which another institution’s partner may say the name and the kind. */
function opened({ partners }: PartnerRegister, { query }: FastifyRequest): TypedPartner {
  const { which, name, kind } = typed(query, ['which', 'name', 'kind']);
  const found = partners.find(({ id }) => id === which);
  return {
    name: found?.name ?? name,
    kind: found?.kind ?? kind,
    contactRole: found?.contactRole ?? '',
    gives: found?.gives ?? [],
    givesWords: found?.givesWords ?? '',
    agreement: found?.agreement ?? '',
    agreed: dayAsTyped(found?.agreedOn ?? null),
    review: dayAsTyped(found?.reviewOn ?? null),
    keptAt: found?.keptAt ?? '',
    form_id: '',
    version: String(found?.version ?? 0),
    was: found?.id ?? '',
  };
}
