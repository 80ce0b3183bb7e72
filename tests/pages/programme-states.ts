import { randomUUID } from 'node:crypto';
import { ACTIVITY_KINDS, type Activity, activitiesCsv, NEEDS, PURPOSES, VOICES, YEAR_GROUPS, type YearGroup } from '../../src/programme/index.ts';
import { anActivity, givenActivities } from '../support/given-activity.ts';
import type { GivenApp } from '../support/given-app.ts';
import { givenCycle } from '../support/given-cycle.ts';
import { givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../support/given-people.ts';
import { hidden } from '../support/visitor.ts';
import { longName } from './full-world.ts';
import { inTurn, type Shown } from './shown.ts';

const ROUTE = '/cycles/:cycle/institutions/:institution/programme';
const VIEWS = ['', '/coverage', '/calendar', '/import', '/activity'];
const MANY = 500;
/** A name of ninety letters without a space, which no page may be made wider by. */
const NINETY = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2).slice(0, 90);

/** Programmes without anything, with all that an activity can say, and with five hundred; and what is told of what went wrong. */
export async function programmeStates(given: GivenApp): Promise<Shown[]> {
  const partnership = await givenPartnership(given, 'Southmoor Careers Partnership');
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const [empty, full, many] = [
    await givenInstitution(given, { partnership, name: longName(1) }),
    await givenInstitution(given, { partnership, name: NINETY }),
    await givenInstitution(given, { partnership, name: longName(2) }),
  ];
  const head = await givenPerson(given, { role: 'institution-head', partnership, institution: full });
  const headOfMany = await givenPerson(given, { role: 'institution-head', partnership, institution: many });
  const cycle = await givenCycle(given, { partnership });
  await givenActivities(given, { partnership, cycle, institution: full }, [1, 2, 3].map(fullActivity));
  await givenActivities(given, { partnership, cycle, institution: full }, [4, 5].map(fullActivity), { toConfirm: true });
  await givenActivities(
    given,
    { partnership, cycle, institution: many },
    Array.from({ length: MANY }, (_, number) => oneOfMany(number)),
  );
  const path = (institution: string) => `/cycles/2025-26/institutions/${institution}/programme`;
  const wrong = await whatWentWrong(lead, path(full));
  const opened = await inTurn(
    [
      ...[empty, full].flatMap((institution) => VIEWS.map((view) => [lead, path(institution), view] as const)),
      ...VIEWS.slice(0, 3).map((view) => [head, path(full), view] as const),
      // Whoever reads five hundred has no way to change each: to follow all of these would take longer than all other pages.
      ...[...VIEWS.slice(0, 3), '?year=9&kind=lesson'].map((view) => [headOfMany, path(many), view] as const),
    ] as const,
    async ([visitor, base, view]) => {
      const url = base + view;
      return { route: `GET ${ROUTE}${view.replace(/\?.*/, '')}`, state: 'with a programme', url, visitor, answer: await visitor.get(url) };
    },
  );
  return [...opened, ...wrong];
}

function fullActivity(number: number): Activity {
  const words = `${longName(number)} ${NINETY}`.slice(0, 200);
  return anActivity({
    ...{ title: words, kind: 'provider-encounter', yearGroups: [...YEAR_GROUPS], needs: [...NEEDS], cohort: words, theme: 'partnership-working' },
    provisions: PURPOSES.map((purpose) => ({ purpose, owner: words, place: words, updatedOn: '2025-09-01' })),
    ...{
      leader: words,
      partners: [words, NINETY],
      date: `2026-0${number}-12`,
      minutesPerStudent: 60_000,
      score: 4,
      willChange: `${words}\n${words}`,
    },
    voices: Object.fromEntries(VOICES.map((voice) => [voice, words])),
  });
}

function oneOfMany(number: number): Activity {
  const kind = ACTIVITY_KINDS[number % ACTIVITY_KINDS.length];
  return anActivity({
    ...{ title: `Activity ${number}`, ...(kind && { kind }), yearGroups: [((number % 7) + 7) as YearGroup] },
    date: number % 3 === 0 ? `2026-0${(number % 9) + 1}-1${number % 10}` : null,
  });
}

/** A form that came too late, one with mistakes, files with mistakes and without, what was taken out, and an address that is shown once. */
async function whatWentWrong(lead: PersonAtWork, path: string): Promise<Shown[]> {
  const { body } = await lead.get(path);
  const ids = [...body.matchAll(/activity\?id=([0-9a-f-]{36})/g)].map(([, id]) => id ?? '');
  const form = await lead.get(`${path}/activity?id=${ids[0]}`);
  const fields = {
    ...{ title: NINETY, kind: 'lesson', yearGroups: ['9'], needs: ['core'], minutes: '50', leader: longName(1), purposes: ['advice'] },
    ...{ id: ids[0] ?? '', form_id: hidden(form.body, 'form_id') },
  };
  const post = (below: string, sent: Record<string, string | string[]>) => lead.post(`${path}${below}`, { form_id: randomUUID(), ...sent });
  const upload = (content: string) => lead.upload(`${path}/import`, { form_id: randomUUID() }, [{ field: 'file', name: `${NINETY}.csv`, content }]);
  await post('/activity', { id: ids[1] ?? '', version: '1', remove: 'yes' });
  const sent: [string, string, Promise<Shown['answer']>, number][] = [
    ['/activity', 'somebody else has saved', post('/activity', { ...fields, version: '999' }), 409],
    ['/activity', 'with mistakes', post('/activity', { ...fields, purposes: [], minutes: NINETY, 'advice-owner': NINETY }), 422],
    ['/import', 'with mistakes', upload(activitiesCsv([fullActivity(1)]).replace('provider-encounter', NINETY)), 422],
    ['/import', 'with another column', upload(`${NINETY},kind\r\n1,2\r\n`), 422],
    ['/calendar/address', 'shown once', post('/calendar/address', {}), 200],
  ];
  const shown = await inTurn(sent, async ([below, state, asked, status]) => {
    const answer = await asked;
    if (answer.status !== status) throw new Error(`${below}, ${state}, was answered with ${answer.status}.`);
    return { route: `POST ${ROUTE}${below}`, state, url: `${path}${below}`, visitor: lead, answer };
  });
  await upload(activitiesCsv([fullActivity(1), { ...fullActivity(2), id: ids[2] ?? '' }]));
  return shown;
}
