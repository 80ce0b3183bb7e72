import { isLead, type RoleIn } from './people.policy.ts';

export interface HeldRole extends RoleIn {
  id: string;
  person: string;
}

/** What has to be known to decide whether roles can end. */
export interface BeforeEnding {
  /** Who ends them. */
  by: string;
  ending: HeldRole[];
  /** Ids of the roles of partnership lead whose holders can sign in. */
  leads: string[];
  /** Roles that whoever ends them holds in this partnership. */
  own: HeldRole[];
}

/**
 * For each of the roles that cannot end, by its id, why; empty where all can. A partnership is never left without a lead, and nobody locks
 * themselves out.
 */
export function whyNotEnd({ by, ending, leads, own }: BeforeEnding): Record<string, string> {
  const ends = new Set(ending.map(({ id }) => id));
  const leaveNoLead = leads.every((id) => ends.has(id)) ? ending.filter(({ role }) => role === 'partnership-lead') : [];
  const leaveNoOwn = own.filter(({ role }) => isLead(role)).every(({ id }) => ends.has(id)) ? ending.filter(isOwnLead) : [];
  return Object.fromEntries([...leaveNoOwn.map(({ id }) => [id, OWN_LEAD]), ...leaveNoLead.map(({ id }) => [id, LAST_LEAD])]);

  function isOwnLead({ person, role }: HeldRole): boolean {
    return person === by && isLead(role);
  }
}

export const LAST_LEAD =
  'This is the last partnership lead, and a partnership always has one. Make somebody else partnership lead first, then end this role';
export const OWN_LEAD = 'This is the role that you lead with, so you cannot end it yourself. Ask another lead to do it';
