import type { FastifyInstance } from 'fastify';
import type { GivenApp } from '../support/given-app.ts';
import type { Visitor } from '../support/visitor.ts';
import { ACTORS, type Actor, givenPlaces, givenVisitors, type Places } from './actors.ts';
import { Sessions } from './sessions.ts';
import { KINDS, type KindName, type Nearness, type Params } from './things.ts';

/** Whose session ends by the request itself, so that each request needs a new one. */
const PERISHABLE: Actor[] = ['session ended', 'disabled'];

/** Everybody, and everything that can be asked about. */
export class Scene {
  readonly given: GivenApp;
  readonly places: Places;
  private readonly visitors: Record<Actor, Visitor>;
  private readonly sessions: Sessions;
  private readonly standing = new Map<string, Promise<Params>>();

  private constructor(given: GivenApp, places: Places, visitors: Scene['visitors'], sessions: Sessions) {
    this.given = given;
    this.places = places;
    this.visitors = visitors;
    this.sessions = sessions;
  }

  static async set(given: GivenApp): Promise<Scene> {
    const places = await givenPlaces(given);
    const visitors = await givenVisitors(given, places);
    // Each from a computer of their own, so that no bound on requests from one address is met.
    for (const [place, actor] of ACTORS.entries()) visitors[actor].address = `10.0.0.${place + 1}`;
    for (const actor of ACTORS) visitors[actor].cookies.delete('flash');
    return new Scene(given, places, visitors, await Sessions.kept(given));
  }

  /** The actor as signed in before; at another service on the same database, where one is named. */
  async visitor(actor: Actor, app?: FastifyInstance): Promise<Visitor> {
    if (PERISHABLE.includes(actor) || app) return this.freshVisitor(actor, app);
    return this.visitors[actor];
  }

  /** The same with a session that nothing else uses. */
  freshVisitor(actor: Actor, app?: FastifyInstance): Promise<Visitor> {
    return this.sessions.another(this.visitors[actor], app);
  }

  /** The thing of this kind and nearness that is there for all who only look or are refused. */
  thing(kind: KindName, near: Nearness, actor: Actor): Promise<Params> {
    const name = `${kind} ${near} ${actor}`;
    const made = this.standing.get(name) ?? this.freshThing(kind, near, actor);
    this.standing.set(name, made);
    return made;
  }

  /** One that nobody else needs, to be done away with. */
  async freshThing(kind: KindName, near: Nearness, actor: Actor): Promise<Params> {
    const { given, places } = this;
    if (near === 'unknown') return KINDS[kind].unknown(places);
    const asker = this.sessions.personOf(this.visitors[actor]);
    const partnership = near === 'elsewhere' ? places.elsewhere : places.here;
    return KINDS[kind].make({ given, places, near, partnership, institution: places.institution[near], asker });
  }
}
