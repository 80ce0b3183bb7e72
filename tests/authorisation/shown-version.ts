import { hidden, type Visitor } from '../support/visitor.ts';

/** In the place of a version: it is the one that this page shows whoever sends the form. */
export const SHOWN_ON = 'shown on ';

/** The fields with the version that a page shows, where they ask for it. */
export async function withShownVersion<Fields extends Record<string, unknown>>(visitor: Visitor, fields: Fields): Promise<Fields> {
  const { version } = fields;
  if (typeof version !== 'string' || !version.startsWith(SHOWN_ON)) return fields;
  return { ...fields, version: hidden((await visitor.get(version.slice(SHOWN_ON.length))).body, 'version') };
}
