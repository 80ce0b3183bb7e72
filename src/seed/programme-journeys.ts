import { randomUUID } from 'node:crypto';
import { expectDone } from './journeys.ts';
import { hidden, unescaped, type Visitor } from './visitor.ts';

/** What a careers lead keeps as a table: the columns that are needed, and those that are told besides. */
export type Line = Record<string, string>;

/** Sends activities as a file, looks at them and takes them in. */
export async function bringInActivities(visitor: Visitor, programme: string, lines: readonly Line[]): Promise<void> {
  await visitor.upload(`${programme}/import`, { form_id: randomUUID() }, [{ field: 'file', name: 'Our programme.csv', content: asCsv(lines) }]);
  const { body } = await visitor.get(`${programme}/import`);
  const fields = { form_id: hidden(body, 'form_id'), file: hidden(body, 'file'), seen: hidden(body, 'seen') };
  await expectDone(visitor, visitor.post(`${programme}/import/take-in`, fields), 'The activities of the file are in the programme.');
}

function asCsv(lines: readonly Line[]): string {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Says of what was carried over that it is held this year too, but for some. */
export async function confirmProgramme(visitor: Visitor, programme: string, but: readonly string[] = []): Promise<void> {
  const { body } = await visitor.get(programme);
  const waiting = [...body.matchAll(/name="ids" value="([0-9a-f-]{36})"[\s\S]*?<bdi>([^<]*)</g)];
  const ids = waiting.filter(([, , title]) => !but.includes(unescaped(title ?? ''))).map(([, id]) => id ?? '');
  const words = `${ids.length} ${ids.length === 1 ? 'activity is' : 'activities are'} confirmed.`;
  await expectDone(visitor, visitor.post(`${programme}/confirm`, { form_id: hidden(body, 'form_id'), ids }), words);
}

/** Takes an activity out of the programme. */
export async function takeOut(visitor: Visitor, programme: string, title: string): Promise<void> {
  const { body } = await visitor.get(await formOf(visitor, programme, title));
  const fields = { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), id: hidden(body, 'id'), remove: 'yes' };
  await expectDone(visitor, visitor.post(`${programme}/activity`, fields), 'is taken out.');
}

async function formOf(visitor: Visitor, programme: string, title: string): Promise<string> {
  const { body } = await visitor.get(programme);
  const rows = [...body.matchAll(/activity\?id=([0-9a-f-]{36})"><bdi>([^<]*)</g)];
  const [, id] = rows.find(([, , text]) => unescaped(text ?? '') === title) ?? [];
  if (id === undefined) throw new Error(`${title} is not in ${programme}.`);
  return `${programme}/activity?id=${id}`;
}
