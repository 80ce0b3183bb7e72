import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { codeOf } from '../support/first-lead.ts';
import { givenInstitution, givenPartnership, givenPerson, PASSWORD, type PersonAtWork } from '../support/given-people.ts';
import { listeningApp, signInAs } from '../support/listening.ts';

// What goes wrong between people and their browsers: two who save the same, a form that is sent twice, a session that ends too early.
const browser = await startBrowser();
afterAll(() => browser?.close());
const given = await listeningApp();
const origin = given.parts.baseUrl;

/** A tab of somebody who is signed in. */
async function tabOf(person: PersonAtWork, scripts = true): Promise<Page> {
  if (!browser) throw new Error('No browser, so no test should have got here.');
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  await signInAs(context, person, origin);
  return context.newPage();
}

const heading = (tab: Page, name: string) => tab.getByRole('heading', { level: 1, name, exact: true });
const press = (tab: Page, name: string) => tab.getByRole('main').getByRole('button', { name, exact: true }).click();

/** How many institutions of this name there are. */
async function institutionsNamed(name: string): Promise<number> {
  const { rowCount } = await given.admin.query('select 1 from institution where name = $1', [name]);
  return rowCount ?? 0;
}

describe.skipIf(!browser)('two people change the same institution', () => {
  test.each([
    { choice: 'Save mine', left: { name: 'Ashgrove School', urn: '123456' } },
    { choice: 'Keep what was saved', left: { name: 'Ashgrove Academy', urn: null } },
  ])('the second is shown both, and chooses: $choice', async ({ choice, left }) => {
    const partnership = await givenPartnership(given, `Partnership of ${choice}`);
    const institution = await givenInstitution(given, { partnership, name: 'Ashgrove School' });
    const maya = await givenPerson(given, { role: 'partnership-lead', partnership, name: 'Maya Okafor' });
    const [first, second] = [await tabOf(maya), await tabOf(await givenPerson(given, { role: 'partnership-lead', partnership }))];
    for (const tab of [first, second]) await tab.goto(`${origin}/institutions/${institution}/edit`);

    await first.getByLabel('Name', { exact: true }).fill('Ashgrove Academy');
    await press(first, 'Save the details');
    await heading(first, 'Ashgrove Academy').waitFor();

    await second.getByLabel('URN (optional)').fill('123456');
    await press(second, 'Save the details');
    await heading(second, 'This was changed meanwhile').waitFor();
    const shown = await second.getByRole('main').textContent();
    for (const word of ['Maya Okafor', 'Ashgrove Academy', 'Ashgrove School', '123456']) expect(shown).toContain(word);

    await press(second, choice);
    await heading(second, left.name).waitFor();
    const { rows } = await given.admin.query('select name, urn from institution where institution_id = $1', [institution]);
    expect(rows).toEqual([left]);
  });
});

describe.skipIf(!browser)('a form that is sent twice does one thing', () => {
  test.each([
    { how: 'a double click', scripts: true },
    { how: 'a double click', scripts: false },
    { how: 'a connection that breaks before the answer', scripts: false },
  ])('by $how, scripts $scripts', async ({ how, scripts }) => {
    const name = `School of ${how}, ${scripts}`;
    const tab = await tabOf(await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) }), scripts);
    await tab.goto(`${origin}/institutions/new`);
    await tab.getByLabel('Name', { exact: true }).fill(name);
    await tab.getByRole('radio', { name: 'College', exact: true }).check();
    await tab.getByRole('checkbox', { name: 'Year 11 leavers', exact: true }).check();
    if (how === 'a double click') await tab.getByRole('button', { name: 'Add the institution' }).dblclick();
    else await sendTwice(tab);
    await heading(tab, name).waitFor();
    expect(await institutionsNamed(name)).toBe(1);
    await tab.reload();
    expect(await institutionsNamed(name)).toBe(1);
  });

  /** The service does what was asked and its answer is lost, so that the browser asks again. */
  async function sendTwice(tab: Page): Promise<void> {
    await tab.route('**/institutions/new', async (asked) => {
      expect((await asked.fetch({ maxRedirects: 0 })).status()).toBe(303);
      await asked.continue();
    });
    await press(tab, 'Add the institution');
  }

  test('by loading again the page that followed it', async () => {
    const partnership = await givenPartnership(given);
    const tab = await tabOf(await givenPerson(given, { role: 'partnership-lead', partnership }));
    await tab.goto(`${origin}/people/invite`);
    await tab.getByLabel('Name', { exact: true }).fill('Priya Shah');
    await tab.getByLabel('E-mail address').fill('priya@dunmere.example');
    await tab.getByRole('radio', { name: 'Viewer', exact: true }).check();
    await press(tab, 'Invite');
    await heading(tab, 'The invitation is sent').waitFor();
    await tab.reload();
    await tab.getByText('You had sent this form before').waitFor();
    const { rowCount } = await given.admin.query('select 1 from invitation where partnership_id = $1', [partnership]);
    expect(rowCount).toBe(1);
  });
});

describe.skipIf(!browser)('a session that ends while a form is filled in', () => {
  test.each([true, false])('what was typed is there again after signing in with the second step, scripts %s', async (scripts) => {
    const lead = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) });
    const name = `Typed "before" <b>${scripts}</b>`;
    const tab = await tabOf(lead, scripts);
    await tab.goto(`${origin}/institutions/new`);
    await tab.getByLabel('Name', { exact: true }).fill(name);
    await tab.getByRole('radio', { name: 'Special school', exact: true }).check();
    await tab.getByRole('checkbox', { name: 'Post-16 leavers', exact: true }).check();
    await given.admin.query('delete from session where person_id = $1', [lead.id]);
    await press(tab, 'Add the institution');

    await heading(tab, 'Sign in').waitFor();
    await tab.getByText('What you typed is kept').waitFor();
    expect(await institutionsNamed(name)).toBe(0);
    await signInAgain(tab, lead);
    await heading(tab, 'What you typed is still here').waitFor();
    expect(await tab.getByRole('main').textContent()).toContain(name);
    await press(tab, 'Send it now');
    await heading(tab, name).waitFor();
    expect(await institutionsNamed(name)).toBe(1);
  });

  async function signInAgain(tab: Page, { id, email, totpAddress }: PersonAtWork): Promise<void> {
    // The code of these thirty seconds was used when the authenticator was set up.
    await given.admin.query('delete from used_code where person_id = $1', [id]);
    await tab.getByLabel('E-mail address').fill(email);
    await tab.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press(tab, 'Sign in');
    await tab.getByLabel('Code from your authenticator app').fill(await codeOf(totpAddress ?? ''));
    await press(tab, 'Continue');
  }
});
