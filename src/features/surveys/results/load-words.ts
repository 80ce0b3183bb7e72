import { createHash } from 'node:crypto';
import type { Tenant } from '../../../database/tenant.ts';
import { findPile } from '../pile.queries.ts';
import type { Survey } from '../survey.ts';
import type { Mark } from './mark.ts';
import { listMarks } from './words.queries.ts';

/** What somebody wrote in their own words. Nothing says who, or what they answered. */
export interface Words {
  hash: string;
  text: string;
  /** How many wrote exactly this. */
  times: number;
  mark: Mark;
}

/** Flagged ones first, hidden ones last, each in the order of their letters. */
export async function loadWords(tenant: Tenant, survey: Survey): Promise<Words[]> {
  const { words } = await findPile(tenant, survey.id);
  const marks = await listMarks(tenant, survey.id);
  const all = [...Map.groupBy(words, (text) => text)].map(([text, same]): Words => {
    const hash = hashOfWords(text);
    return { hash, text, times: same.length, mark: marks.get(hash)?.mark ?? 'none' };
  });
  return ORDER.flatMap((mark) => all.filter((each) => each.mark === mark));
}

const ORDER: Mark[] = ['flagged', 'none', 'hidden'];

function hashOfWords(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
