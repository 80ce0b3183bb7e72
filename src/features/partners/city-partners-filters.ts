import { hasWords } from '../institutions/index.ts';
import type { Organisation } from './city-partners.ts';
import { PARTNER_KIND_IDS, type PartnerKind } from './partner.ts';

/** Which partners the table shows. It stands in the address, so that it can be kept and passed on. */
export interface PartnerFilters {
  find: string;
  kind: PartnerKind | null;
  page: number;
}

const LONGEST_FIND = 100;
/** As many columns as fit a wide screen beside the names of the institutions. */
export const COLUMNS = 8;

/** Reads the filters of an address. What is none counts as not filtered: a table is better than an error. */
export function readPartnerFilters(query: unknown): PartnerFilters {
  const { find, kind, page } = (query ?? {}) as Record<string, unknown>;
  return {
    find: typeof find === 'string' ? find.trim().slice(0, LONGEST_FIND).toWellFormed() : '',
    kind: PARTNER_KIND_IDS.find((one) => one === kind) ?? null,
    page: typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

export interface PageOfPartners {
  shown: Organisation[];
  page: number;
  pages: number;
  /** All that the filters let through. */
  found: number;
}

/** The organisations of one page; a page that there is not is the last. */
export function pageOfPartners(organisations: readonly Organisation[], { find, kind, page }: PartnerFilters): PageOfPartners {
  const found = organisations.filter((one) => (kind === null || one.kind === kind) && hasWords([one.name], find));
  const pages = Math.max(1, Math.ceil(found.length / COLUMNS));
  const at = Math.min(page, pages);
  return { shown: found.slice((at - 1) * COLUMNS, at * COLUMNS), page: at, pages, found: found.length };
}

export function filtersAddress(path: string, { find, kind }: PartnerFilters, page: number): string {
  const query = new URLSearchParams({ ...(find && { find }), ...(kind && { kind }), ...(page > 1 && { page: String(page) }) });
  return query.size > 0 ? `${path}?${query}` : path;
}
