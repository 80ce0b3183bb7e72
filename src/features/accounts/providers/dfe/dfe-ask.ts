import type { Parts } from '../../../../web/parts.ts';
import type { Role } from '../../../../web/reader.ts';
import type { Identity } from '../provider-claims.ts';
import type { DfeSignIn } from '../providers.ts';
import { type HeldRole, type Holding, holdingsAt } from './dfe-decision.ts';
import { findPlaces, type Place } from './dfe-places.queries.ts';
import { askRoleCodes } from './dfe-role-codes.ts';

export interface Asked {
  /** By organisation: the roles that DfE Sign-in gives for it now. */
  given: Map<string, Role[]>;
  chosen: { organisation: string; wanted: Holding[] } | null;
  /** Where the organisation that was chosen is here. */
  places: Place[];
}

/**
 * Asks what DfE Sign-in gives somebody now: for the organisation they chose, if it is here, and for every other one that a role of theirs
 * came from. Otherwise whoever always chose the other organisation would keep a role for ever.
 */
export async function askDfe(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  provider: DfeSignIn,
  { subject, organisation }: Identity,
  held: HeldRole[],
): Promise<Asked> {
  const places = organisation ? await findPlaces(db, organisation) : [];
  const before = held.flatMap((role) => (role.organisation !== null && !role.ended ? [role.organisation] : []));
  const organisations = new Set([...before, ...(organisation && places.length > 0 ? [organisation.id] : [])]);
  const given = new Map<string, Role[]>();
  for (const one of organisations) given.set(one, rolesOf(provider, await askRoleCodes(provider, { user: subject, organisation: one }, now())));
  const wanted = organisation ? holdingsAt(places, given.get(organisation.id) ?? []) : [];
  return { given, places, chosen: organisation && { organisation: organisation.id, wanted } };
}

/** A code that the configuration does not name gives nothing. */
function rolesOf({ roles }: DfeSignIn, codes: string[]): Role[] {
  return codes.flatMap((code) => roles.get(code) ?? []);
}
