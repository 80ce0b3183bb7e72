import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { hidden, type Visitor } from './visitor.ts';

/** Somebody who brings answers of another survey tool into a survey; `at`: the address of the survey. */
export function bringingIn(lead: Visitor) {
  const send = (at: string, content: string | Buffer, by = lead, name = 'Answers.csv') =>
    by.upload(`${at}/bring-in`, { form_id: randomUUID() }, [{ field: 'file', name, content }]);

  async function preview(at: string, content: string | Buffer, by = lead) {
    const { status, location = '' } = await send(at, content, by);
    expect(status).toBe(303);
    const { body } = await by.get(location);
    return { body, fields: fieldsOf(body), location };
  }

  const choose = (at: string, fields: Record<string, string>, by = lead) => by.post(`${at}/bring-in/choices`, fields);
  const confirm = (at: string, fields: Record<string, string>, by = lead) => choose(at, { ...fields, step: 'confirm' }, by);
  return { send, preview, choose, confirm };
}

/** The fields of the preview as a browser would send them. */
export function fieldsOf(body: string): Record<string, string> {
  const selects = [...body.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(([, name = '', options = '']) => {
    const chosen = /<option[^>]*value="([^"]*)"[^>]* selected|<option[^>]* selected[^>]*value="([^"]*)"/.exec(options);
    return [name, chosen?.[1] ?? chosen?.[2] ?? ''] as const;
  });
  return { ...Object.fromEntries(selects), reading: hidden(body, 'reading'), seen: hidden(body, 'seen'), form_id: hidden(body, 'form_id') };
}
