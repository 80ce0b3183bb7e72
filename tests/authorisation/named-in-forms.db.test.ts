import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../support/given-app.ts';
import type { Answer } from '../support/visitor.ts';
import type { Actor } from './actors.ts';
import { Scene } from './scene.ts';
import { snapshot } from './snapshot.ts';
import { type KindName, NEARNESS, type Nearness } from './things.ts';

// What a form or a filter names is as much out of reach as what an address names: what exists elsewhere is as unknown as what never was.
const given = await givenApp();
const scene = await Scene.set(given);

interface Naming {
  title: string;
  actor: Actor;
  /** How near the thing is that is named, of those that this actor must not reach. */
  out: Nearness[];
  status: number;
  ask(near: Nearness): Promise<Answer>;
}

const form_id = randomUUID();
const idOf = (kind: KindName, param: string) => async (actor: Actor, near: Nearness) => String((await scene.thing(kind, near, actor))[param]);
const institution = idOf('institution', 'id');
const person = idOf('person', 'person');
const role = idOf('role', 'role');
// Each with a browser of its own: what the last answer told is not told again.
const post = async (actor: Actor, url: string, fields: Record<string, string>) => (await scene.freshVisitor(actor)).post(url, { ...fields, form_id });
const get = async (actor: Actor, url: string) => (await scene.freshVisitor(actor)).get(url);
const invited = { name: 'Priya Shah', email: 'priya@dunmere.example', role: 'institution-editor' };

const OUTSIDE: Nearness[] = ['elsewhere', 'unknown'];
const NOT_OWN: Nearness[] = ['sibling', 'elsewhere', 'unknown'];

/** For a lead of the partnership, and for one of an institution, who reaches less. */
const BY_LEADS = (['partnership-lead', 'institution-lead'] as const).flatMap((actor): Naming[] => {
  const out = actor === 'partnership-lead' ? OUTSIDE : NOT_OWN;
  const refused = actor === 'partnership-lead' ? 422 : 403;
  return [
    {
      title: 'inviting somebody to an institution',
      actor,
      out,
      status: refused,
      ask: async (near) => post(actor, '/people/invite', { ...invited, institution: await institution(actor, near) }),
    },
    {
      title: 'giving a role at an institution',
      actor,
      out,
      status: refused,
      ask: async (near) =>
        post(actor, `/people/${await person(actor, 'own')}/give-role`, { role: 'institution-head', institution: await institution(actor, near) }),
    },
    {
      title: 'ending a role under the name of somebody who does not hold it',
      actor,
      out: NOT_OWN,
      status: 404,
      ask: async (near) => post(actor, `/people/${await person(actor, 'own')}/roles/${await role(actor, near)}/end`, {}),
    },
    {
      title: 'deciding about a role in the review',
      actor,
      out,
      // Said as if the role had ended meanwhile.
      status: 303,
      ask: async (near) => post(actor, '/people/review', { [`decide-${await role(actor, near)}`]: 'end' }),
    },
    {
      title: 'filtering people by an institution',
      actor,
      out,
      status: 200,
      ask: async (near) => get(actor, `/people?institution=${await institution(actor, near)}`),
    },
  ];
});

const NAMINGS: Naming[] = [
  ...BY_LEADS,
  {
    title: 'filtering the activity by an institution',
    actor: 'partnership-analyst',
    out: OUTSIDE,
    status: 200,
    ask: async (near) => get('partnership-analyst', `/activity?institution=${await institution('partnership-analyst', near)}`),
  },
  {
    title: 'filtering the activity by a person',
    actor: 'partnership-analyst',
    out: OUTSIDE,
    status: 200,
    ask: async (near) => get('partnership-analyst', `/activity?person=${await person('partnership-analyst', near)}`),
  },
  {
    title: 'choosing a role that is somebody else’s',
    actor: 'viewer',
    out: ['own', ...NOT_OWN],
    status: 422,
    ask: async (near) => post('viewer', '/your-roles', { role: await role('viewer', near) }),
  },
];

/** What is there is there before anything is asked. */
for (const { actor } of NAMINGS) for (const near of NEARNESS) await Promise.all([institution(actor, near), role(actor, near), person(actor, near)]);

test.each(NAMINGS)('$title, $actor', async ({ out, status, ask }) => {
  const before = await unchanged();
  const unknown = await ask('unknown');
  for (const near of out) {
    const answer = await ask(near);
    expect([near, answer.status]).toEqual([near, status]);
    expect(withoutIds(answer.body)).toBe(withoutIds(unknown.body));
    expect(answer.body).not.toContain('Westmarsh');
  }
  expect(await unchanged()).toEqual(before);
});

/** That a form was sent is noted also where it came to nothing. */
async function unchanged() {
  const { sent_form, ...rest } = await snapshot(given.admin);
  return rest;
}

/** An id that was sent may come back in the page. */
function withoutIds(body: string): string {
  return body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
}
