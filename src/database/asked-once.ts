import type { Tenant } from './tenant.ts';

/**
 * A look-up that several parts of one page ask for, and that goes to the database once in a transaction. For pages, which change nothing: what
 * changes something reads anew.
 */
export function askedOnce<Found>(find: (tenant: Tenant) => Promise<Found>): (tenant: Tenant) => Promise<Found> {
  const asked = new WeakMap<Tenant, Promise<Found>>();
  return (tenant) => {
    const found = asked.get(tenant) ?? find(tenant);
    asked.set(tenant, found);
    return found;
  };
}
