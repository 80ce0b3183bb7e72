import { beforeEach, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenPerson } from '../../../tests/support/given-people.ts';
import type { Job } from '../../jobs/job.ts';
import { listJobs } from '../../jobs/keep-working.ts';
import { runDueJobs } from '../../jobs/run-due-jobs.ts';
import { everyHour } from '../../jobs/schedule.ts';
import { jobsCommands } from './jobs.commands.ts';

let at = new Date('2026-06-15T10:00:00Z');
const now = () => at;
const given = await givenApp({ now });
const person = await givenPerson(given, { role: null, secondFactor: true });
await given.admin.query('insert into operator values ($1, now())', [person.id]);
await person.post('/your-roles', { role: 'operator' });

const job: Job = {
  name: 'count-things',
  title: 'Count things',
  says: 'Every hour.',
  dueFirst: 'at-once',
  next: everyHour,
  run: async () => ({ tally: { 'things counted': 1200 }, trouble: 'One thing could not be counted.' }),
};
const look = () => runDueJobs({ db: given.db, jobs: [job], now, log: given.app.log, ending: new AbortController().signal });

async function command(name: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const found = jobsCommands({ withDatabase: (act) => act(given.db), now }).find((one) => one.name === name);
  let said = '';
  const terminal = { write: (text: string) => Boolean((said += text)), isTTY: false } as never;
  const code = await found?.run(words, { stdout: terminal, stderr: terminal });
  return { code: code ?? -1, said };
}

beforeEach(async () => {
  await given.admin.query('delete from job; delete from job_run');
  at = new Date('2026-06-15T10:00:00Z');
});

test('before anything has looked for work, the page and the command say so', async () => {
  expect((await person.get('/jobs')).body).toContain('Nothing has looked for work yet');
  expect(await command('jobs')).toEqual({ code: 0, said: 'Nothing has looked for work yet.\n' });
});

test('what ran, when, what came of it, why it failed and when it is next', async () => {
  await listJobs({ db: given.db, jobs: [job], now });
  await look();
  const { body } = await person.get('/jobs');
  for (const words of ['Count things', 'Failed', 'One thing could not be counted.', '1,200 things counted', '11:05']) expect(body).toContain(words);
  expect((await command('jobs')).said).toBe(`count-things  Count things
  last: Failed, 2026-06-15 10:00 UTC
        1,200 things counted
        One thing could not be counted.
  next: 2026-06-15 10:05 UTC
`);
});

test('a job that is due and that nobody runs is late', async () => {
  await listJobs({ db: given.db, jobs: [job], now });
  at = new Date(at.getTime() + 5 * 60_000);
  expect((await person.get('/jobs')).body).not.toContain('>Late<');
  at = new Date(at.getTime() + 1);
  expect((await person.get('/jobs')).body).toContain('see whether “waymark worker” runs');
  expect((await command('jobs')).said).toContain('see whether “waymark worker” runs');
});

test('run now has it run once more, and stands in the service log', async () => {
  await listJobs({ db: given.db, jobs: [job], now });
  await look();
  expect(await look()).toBe(0);
  const answer = await person.post('/jobs/count-things/run', { form_id: '11111111-1111-4111-8111-111111111111' });
  expect((await person.follow(answer)).body).toContain('It begins within half a minute');
  expect(await look()).toBe(1);
  // The same sending again, as of a double click that came late.
  await person.post('/jobs/count-things/run', { form_id: '11111111-1111-4111-8111-111111111111' });
  expect(await look()).toBe(0);
  expect((await person.get('/jobs')).body).toContain('An operator asked for it');
  expect((await person.get('/service-log')).body).toMatch(/A job was asked for<small>count things<\/small>/);
});

test('the command asks for a job too, and says where there is none', async () => {
  await listJobs({ db: given.db, jobs: [job], now });
  await look();
  expect((await command('jobs run', 'count-things')).code).toBe(0);
  expect(await look()).toBe(1);
  expect(await command('jobs run', 'nothing')).toEqual({ code: 1, said: 'There is no job “nothing”. See: waymark jobs\n' });
});
