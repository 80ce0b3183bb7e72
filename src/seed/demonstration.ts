import type { FastifyInstance } from 'fastify';
import { makeSetUpLink } from '../features/partnerships/index.ts';
import type { Parts } from '../web/parts.ts';
import { Cast } from './cast.ts';
import { begin } from './cycle-journeys.ts';
import { becomeAcademy, fenmarketIsKnownUnderBoth } from './fenmarket.ts';
import { playFirstYear } from './first-year.ts';
import { accept, addInstitution, expectGone, invite, linkIn, optionOf, secretOf, setUpAuthenticator } from './journeys.ts';
import { LA_CODE, madeUpInstitutions } from './made-up-institutions.ts';
import { COLLEAGUES, INVITED, LEAD, type MadeUpNeighbour, type MadeUpPerson, NEIGHBOURS, OPERATOR } from './made-up-people.ts';
import { playSecondYear } from './second-year.ts';
import { playSurveys } from './survey-journeys.ts';
import { playThirdYear } from './third-year.ts';
import { hidden, Visitor } from './visitor.ts';

/** A way to sign in to the demonstration, for people and for scripts. */
export interface SignIn {
  role: string;
  partnership: string | null;
  institution: string | null;
  email: string;
  password: string;
  /** For an authenticator app; null where the role asks for none. */
  totpSecret: string | null;
}

const DUNMERE = { partnership: 'Dunmere 14-19 Partnership', area: 'Dunmere', laCodes: LA_CODE };

/**
 * Fills an empty Waymark with the made-up city, through the same pages as anybody: what the forms refuse is not in it. Says what it does
 * while it does it.
 */
export class Demonstration {
  readonly cast = new Cast();
  private readonly signIns: SignIn[] = [];
  private readonly app: FastifyInstance;
  private readonly parts: Parts;
  private readonly say: (text: string) => void;

  constructor(app: FastifyInstance, parts: Parts, say: (text: string) => void) {
    this.app = app;
    this.parts = parts;
    this.say = say;
  }

  /** Gives back a sign-in for each role. */
  async make(): Promise<SignIn[]> {
    this.say('  its institutions and its people,');
    const operator = await this.setUp();
    await this.fillPartnership(operator);
    await this.playYears(this.cast.as(LEAD.name));
    for (const person of INVITED) await invite(this.cast.as(LEAD.name), person);
    this.say('  and its neighbours.');
    for (const neighbour of NEIGHBOURS) await this.addNeighbour(operator, neighbour);
    return this.signIns;
  }

  private async playYears(lead: Visitor): Promise<void> {
    const today = this.parts.now();
    this.say('  the year 2022/23: its files, its ratings, published,');
    const first = await playFirstYear(this.cast);
    this.say('  the year 2023/24: published, and corrected,');
    const second = await playSecondYear(this.cast, first, today);
    this.say('  the year 2024/25: in review,');
    await becomeAcademy(lead, this.cast);
    const cycle = await playThirdYear(this.cast, second, today);
    await playSurveys(this.cast, cycle, new Visitor(this.app, this.parts.baseUrl));
    await fenmarketIsKnownUnderBoth(lead, this.cast);
  }

  /** The operator opens the link that the first start prints. */
  private async setUp(): Promise<Visitor> {
    const link = await makeSetUpLink(this.parts);
    if (link === null) throw new Error('There are people in this Waymark already; the made-up city goes into an empty one only.');
    const visitor = new Visitor(this.app, this.parts.baseUrl);
    const { name, email, password } = OPERATOR;
    await expectGone(visitor.post(new URL(link).pathname, { name, email, password, ...DUNMERE }), 'the first page');
    this.note('operator', OPERATOR, null, await setUpAuthenticator(visitor, password));
    return visitor;
  }

  /** Those who work for the partnership and its institutions come, and the institutions are there. */
  private async fillPartnership(operator: Visitor): Promise<void> {
    const lead = await this.bring(operator, LEAD, DUNMERE.partnership);
    await this.endOwnLead(lead);
    await expectGone(operator.post('/your-roles', { role: 'operator' }), 'the role of the operator');
    for (const institution of await madeUpInstitutions()) await addInstitution(lead, institution);
    for (const colleague of COLLEAGUES) await this.bring(lead, colleague, DUNMERE.partnership);
    await this.cast.meet(lead);
  }

  /** Invites somebody, who accepts, and sets up a second step where their role asks for one. */
  private async bring(inviting: Visitor, person: MadeUpPerson, partnership: string): Promise<Visitor> {
    return this.settle(await invite(inviting, person), person, partnership, inviting);
  }

  private async settle(link: string, person: MadeUpPerson, partnership: string, inviting?: Visitor): Promise<Visitor> {
    const visitor = await accept(this.app, this.parts.baseUrl, link, person);
    for (const role of person.roles.slice(1)) if (inviting) await this.giveFurtherRole(inviting, person, role);
    const home = await visitor.get('/');
    const address = home.location?.startsWith('/second-factor') ? await setUpAuthenticator(visitor, person.password) : null;
    this.cast.add(person.name, visitor);
    for (const { role } of person.roles.slice(0, 1)) this.note(role, person, partnership, address);
    return visitor;
  }

  private async giveFurtherRole(lead: Visitor, { name }: MadeUpPerson, { role, institution }: MadeUpPerson['roles'][number]): Promise<void> {
    const path = await this.pageOf(lead, name);
    const { body } = await lead.get(`${path}/give-role`);
    const chosen = institution === undefined ? '' : optionOf(body, institution);
    await expectGone(lead.post(`${path}/give-role`, { role, institution: chosen, form_id: hidden(body, 'form_id') }), `a further role of ${name}`);
  }

  /** The operator set the partnership up as its lead, and leaves it to the one who leads it. */
  private async endOwnLead(lead: Visitor): Promise<void> {
    const path = await this.pageOf(lead, OPERATOR.name);
    const { body } = await lead.get(path);
    const end = new RegExp(`${path}/[^"]*end[^"]*`).exec(body)?.[0];
    if (!end) throw new Error('The page of a person offers no way to end a role.');
    const form = await lead.get(end);
    await expectGone(
      lead.post(end, { reason: 'Runs the service; Maya leads the partnership', form_id: hidden(form.body, 'form_id', '') }),
      'the end of a role',
    );
  }

  /** Another partnership on the same Waymark, with a lead of its own. */
  private async addNeighbour(operator: Visitor, { lead, cycle, ...details }: MadeUpNeighbour): Promise<void> {
    const { body } = await operator.get('/partnerships/new');
    const { name, area, laCodes } = details;
    const sent = { partnership: name, area, laCodes, leadName: lead.name, leadEmail: lead.email, form_id: hidden(body, 'form_id') };
    const made = await operator.follow(await operator.post('/partnerships/new', sent));
    const visitor = await this.settle(linkIn(made, lead.name), lead, name);
    if (cycle) await begin(visitor);
  }

  private async pageOf(lead: Visitor, name: string): Promise<string> {
    const { body } = await lead.get(`/people?${new URLSearchParams({ text: name })}`);
    const path = /\/people\/[0-9a-f-]{36}/.exec(body)?.[0];
    if (!path) throw new Error(`${name} is not in the list of people.`);
    return path;
  }

  private note(role: string, { email, password, roles: [first] }: MadeUpPerson, partnership: string | null, address: string | null): void {
    this.signIns.push({ role, partnership, institution: first?.institution ?? null, email, password, totpSecret: address && secretOf(address) });
  }
}
