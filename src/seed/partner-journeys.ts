import { expectDone } from './journeys.ts';
import { hidden, unescaped, type Visitor } from './visitor.ts';

export interface TypedPartner {
  name: string;
  kind: string;
  contactRole?: string;
  gives: string[];
  givesWords?: string;
  agreement?: 'agreement' | 'protocol';
  /** "1 9 2023" */
  agreed?: string;
  review?: string;
  keptAt?: string;
}

export async function addPartner(visitor: Visitor, partners: string, partner: TypedPartner): Promise<void> {
  await send(visitor, partners, `${partners}/partner`, partner);
}

/** Opens a partner of the register and saves it as it is said to be now: that confirms one that was carried over. */
export async function changePartner(visitor: Visitor, partners: string, partner: TypedPartner): Promise<void> {
  await send(visitor, partners, await wayTo(visitor, partners, partner.name, 'partner'), partner);
}

export async function takePartnerOut(visitor: Visitor, partners: string, name: string): Promise<void> {
  const { body } = await visitor.get(await wayTo(visitor, partners, name, 'partner'));
  const fields = { ...openedIn(body), was: hidden(body, 'was'), remove: 'yes' };
  await expectDone(visitor, visitor.post(`${partners}/partner`, fields), 'The partner is taken out.');
}

export async function confirmPartners(visitor: Visitor, partners: string): Promise<void> {
  const { body } = await visitor.get(partners);
  await expectDone(visitor, visitor.post(`${partners}/confirm`, { form_id: hidden(body, 'form_id') }), 'The partners are confirmed.');
}

export async function offerPartner(visitor: Visitor, partners: string, name: string): Promise<void> {
  const { body } = await visitor.get(await wayTo(visitor, partners, name, 'share'));
  const fields = { ...openedIn(body), partner: hidden(body, 'partner'), act: 'offer' };
  await expectDone(visitor, visitor.post(`${partners}/share`, fields), 'The partner is offered.');
}

/** The partnership answers the offer of an institution, from the page on which it stands. */
export async function answerOffer(
  lead: Visitor,
  cycle: string,
  { institution, name }: { institution: string; name: string },
  act: 'accept' | 'decline',
): Promise<void> {
  const { body } = await lead.get(`${cycle}/partners`);
  const forms = [...body.matchAll(/<form class="answer-offer".*?<\/form>/gs)].map(([form]) => form);
  const form = forms.find((one) => hidden(one, 'institution') === institution && unescaped(one).includes(`> ${name} of `));
  if (!form) throw new Error(`Nobody offers ${name}.`);
  const fields = { ...openedIn(form), institution, partner: hidden(form, 'partner'), act };
  const words = act === 'accept' ? 'The partner is shared with all institutions.' : 'The partner is not shared with all institutions.';
  await expectDone(lead, lead.post(`${cycle}/partners/answer`, fields), words);
}

async function send(visitor: Visitor, partners: string, form: string, { agreed = '', review = '', ...partner }: TypedPartner): Promise<void> {
  const { body } = await visitor.get(form);
  const days = { ...dayFields('agreed', agreed), ...dayFields('review', review) };
  const fields = { agreement: 'none', ...partner, ...days, was: hidden(body, 'was', ''), ...openedIn(body) };
  await expectDone(visitor, visitor.post(`${partners}/partner`, fields), `${partner.name} is saved.`);
}

export function dayFields(name: string, day: string): Record<string, string> {
  const [date = '', month = '', year = ''] = day.split(' ');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

async function wayTo(visitor: Visitor, partners: string, name: string, to: 'partner' | 'share'): Promise<string> {
  const { body } = await visitor.get(partners);
  const ways = body.matchAll(/\/(partner|share)\?which=([0-9a-f-]{36})"[^>]*>[^<]*<span class="govuk-visually-hidden"> ([^<]*)</g);
  const found = [...ways].find(([, what, , whom]) => what === to && unescaped(whom ?? '') === name);
  if (!found) throw new Error(`${partners} offers nothing to do with ${name}.`);
  return `${partners}/${to}?which=${found[2]}`;
}

function openedIn(body: string) {
  return { version: hidden(body, 'version'), form_id: hidden(body, 'form_id') };
}
