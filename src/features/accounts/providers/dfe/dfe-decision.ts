import type { Role } from '../../../../web/reader.ts';
import type { Place } from './dfe-places.queries.ts';

/** A role at a place. */
export interface Holding extends Place {
  role: Role;
}

/** A role that a person has, or had, here. */
export interface HeldRole extends Holding {
  membershipId: string;
  /** The organisation in DfE Sign-in that it was given for; null where people here gave it. */
  organisation: string | null;
  ended: boolean;
  /** Somebody here ended it, not DfE Sign-in. */
  endedByPerson: boolean;
}

export interface Decision {
  end: HeldRole[];
  keep: HeldRole[];
  give: (Holding & { organisation: string })[];
}

interface Known {
  held: HeldRole[];
  /** By organisation: the roles that DfE Sign-in gives for it now. */
  given: ReadonlyMap<string, Role[]>;
  /** What the person chose to sign in for, and which roles that is here. */
  chosen: { organisation: string; wanted: Holding[] } | null;
}

/**
 * What changes with a sign-in by DfE Sign-in. Only roles that came from there end; a role that people here gave stays, and one that they
 * ended is not given again behind their backs.
 */
export function decideRoles({ held, given, chosen }: Known): Decision {
  const fromDfe = held.filter(({ organisation, ended }) => organisation !== null && !ended);
  const isStillGiven = (role: HeldRole) =>
    role.organisation === chosen?.organisation
      ? chosen.wanted.some((wanted) => isSame(wanted, role))
      : (given.get(role.organisation ?? '') ?? []).includes(role.role);
  return {
    end: fromDfe.filter((role) => !isStillGiven(role)),
    keep: fromDfe.filter(isStillGiven),
    give: chosen ? notHeld(chosen.wanted, held).map((wanted) => ({ ...wanted, organisation: chosen.organisation })) : [],
  };
}

function notHeld(wanted: Holding[], held: HeldRole[]): Holding[] {
  return wanted.filter((one) => !held.some((role) => isSame(role, one) && (!role.ended || role.endedByPerson)));
}

export function isSame(a: Holding, b: Holding): boolean {
  return a.partnershipId === b.partnershipId && a.institutionId === b.institutionId && a.role === b.role;
}

/** The roles that codes give at places: those of an institution at an institution, those of a partnership where it is one as a whole. */
export function holdingsAt(places: Place[], roles: Role[]): Holding[] {
  return places.flatMap((place) =>
    [...new Set(roles)].filter((role) => role.startsWith('institution-') === (place.institutionId !== null)).map((role) => ({ ...place, role })),
  );
}
