import { setTimeout } from 'node:timers/promises';
import { expectDone, expectGone } from './journeys.ts';
import { type Answer, hidden, type SentFile, unescaped, type Visitor } from './visitor.ts';

const LOOK_AGAIN_MS = 100;
const MOST_LOOKS = 3_000;

/** Sends files for a cycle; gives back the page of each by the name of its file, once all are read. */
export async function sendFiles(visitor: Visitor, cycle: string, files: SentFile[]): Promise<Map<string, string>> {
  const { body } = await visitor.get(`${cycle}/imports/new`);
  const sent = await visitor.upload(`${cycle}/imports/new`, { form_id: hidden(body, 'form_id') }, files);
  await expectGone(Promise.resolve(sent), `the files ${files.map(({ name }) => name).join(', ')}`);
  const list = await untilRead(visitor, `${cycle}/imports`);
  return new Map(files.map(({ name }) => [name, pageOf(list.body, name)]));
}

/** The page, once nothing on it is being read any more: until then it asks to be loaded again. */
async function untilRead(visitor: Visitor, path: string): Promise<Answer> {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const page = await visitor.get(path);
    if (page.headers.refresh === undefined) return page;
    await setTimeout(LOOK_AGAIN_MS);
  }
  throw new Error('Reading the files of the made-up city took too long.');
}

/** The last that was sent stands first in the list. */
function pageOf(body: string, name: string): string {
  const links = [...body.matchAll(/<a href="(\/cycles\/[^"]*\/imports\/[0-9a-f-]{36})"><bdi>([^<]*)</g)];
  const found = links.find(([, , text]) => unescaped(text ?? '') === name)?.[1];
  if (!found) throw new Error(`${name} is not among the files that were sent.`);
  return found;
}

/** Looks at what is in a file, and makes it count. */
export async function confirm(visitor: Visitor, path: string): Promise<void> {
  const { body } = await visitor.get(path);
  const fields = { seen: hidden(body, 'seen'), form_id: hidden(body, 'form_id') };
  await expectDone(visitor, visitor.post(`${path}/confirm`, fields), 'The file counts as evidence now.');
}

/** Sends files and makes all of them count, in their order; leavers are said of those that ask for them. */
export async function bringIn(sender: Visitor, lead: Visitor, cycle: string, files: SentFile[], leavers: string | null = null): Promise<void> {
  const pages = await sendFiles(sender, cycle, files);
  for (const page of pages.values()) {
    if (leavers) await sayLeavers(lead, page, leavers);
    await confirm(lead, page);
  }
}

/** Says which leavers a file is about that does not say it. */
export async function sayLeavers(visitor: Visitor, path: string, leavers: string): Promise<void> {
  const { body } = await visitor.get(path);
  if (!body.includes('id="which-leavers"')) return;
  await expectGone(visitor.post(`${path}/leavers`, { leavers, form_id: hidden(body, 'form_id') }), 'which leavers a file is about');
}

/** Says whose the rows are that the file has under a number that Waymark does not know. */
export async function match(visitor: Visitor, path: string, urn: string, institution: string): Promise<void> {
  const { body } = await visitor.get(path);
  const fields = { [`match-urn-${urn}`]: institution, form_id: hidden(body, 'form_id') };
  await expectDone(visitor, visitor.post(`${path}/matches`, fields), 'Waymark will remember what you said about 1 number.');
}

export async function takeBack(visitor: Visitor, path: string): Promise<void> {
  const { body } = await visitor.get(path);
  await expectDone(visitor, visitor.post(`${path}/undo`, { form_id: hidden(body, 'form_id') }), 'The file is taken back.');
}
