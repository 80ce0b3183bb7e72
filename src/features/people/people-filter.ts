import { typed, uuid } from '../../web/form.ts';
import type { Reader, Role } from '../../web/reader.ts';
import { ROLES, scopeOf } from './people.policy.ts';
import type { PeopleFilter } from './people.queries.ts';

const LONGEST_TEXT = 200;

/** What the address of the list asks for. What it cannot mean is left out, so that an address that was cut or mistyped still shows a list. */
export function readFilter(reader: Reader, query: unknown): { filter: PeopleFilter; page: number } {
  const { text, role, institution, page } = typed(query, ['text', 'role', 'institution', 'page']);
  const filter = {
    ...scopeOf(reader),
    text: text.trim().slice(0, LONGEST_TEXT),
    role: ROLES.find((known): known is Role => known === role) ?? null,
    inInstitution: uuid.safeParse(institution).success ? institution : null,
  };
  return { filter, page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1 };
}

export function isFiltered({ text, role, inInstitution }: PeopleFilter): boolean {
  return text !== '' || role !== null || inInstitution !== null;
}

/** The address of a page of the same list. */
export function addressOf({ text, role, inInstitution }: PeopleFilter, page: number): string {
  const query = new URLSearchParams({
    ...(text && { text }),
    ...(role && { role }),
    ...(inInstitution && { institution: inInstitution }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size === 0 ? '/people' : `/people?${query}`;
}
