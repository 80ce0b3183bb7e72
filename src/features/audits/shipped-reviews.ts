import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Review, readReview } from '../../reviews/index.ts';
import { RecentlyUsed } from '../../shared/recently-used.ts';

/** The reviews that ship, the one that Waymark recommends first. */
export const REVIEW_IDS = ['leadership-review', 'gatsby-2025-review'] as const;
export type ReviewId = (typeof REVIEW_IDS)[number];

/** Their folder: beside `src` and, once built, beside `dist`. */
const SHIPPED = new URL('../../../frameworks/reviews/', import.meta.url);

/** Files that ship do not change while Waymark runs: each is read and checked once. */
const shipped = new RecentlyUsed<Review>(Number.POSITIVE_INFINITY, () => 1);

/** A review that ships. A mistake in it is ours, not that of somebody who uses it: it throws. */
export function shippedReview(id: ReviewId): Promise<Review> {
  return shipped.of(id, () => readShipped(id));
}

export async function shippedReviews(): Promise<Review[]> {
  return Promise.all(REVIEW_IDS.map(shippedReview));
}

async function readShipped(id: ReviewId): Promise<Review> {
  const file = fileURLToPath(new URL(`${id}.yaml`, SHIPPED));
  const read = readReview(await readFile(file));
  if (!('mistakes' in read)) return read;
  throw new Error(read.mistakes.map(({ line, message }) => `${file}, line ${line}: ${message}`).join('\n'));
}
