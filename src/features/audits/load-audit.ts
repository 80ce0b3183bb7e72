import type { FastifyRequest } from 'fastify';
import type { Tenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { atPlace, auditPath, canTypeStatementsOf, isLocked, type Kept, listInForce, type Place } from '../evidence/index.ts';
import { type Assigned, type Audit, signatureOf } from './audit.ts';
import { canReopenAuditOf, canSignAuditOf } from './audits.policy.ts';
import { type AuditPlace, findAudit, listAnswers } from './audits.queries.ts';
import { listAssigned } from './colleagues.queries.ts';
import { shippedReview } from './shipped-reviews.ts';
import { listSignings } from './signing.queries.ts';

/** What the reader of an audit may do with it as it stands. */
export interface MayDo {
  answer: boolean;
  sign: boolean;
  reopen: boolean;
}

/** An institution in a cycle with its audit: null before it is begun. */
export interface AuditHere extends Place {
  audit: Audit | null;
  /** What is said of staff, which is a part of the audit; null where nobody said anything. */
  staff: Kept | null;
  may: MayDo;
}

export async function loadAudit(tenant: Tenant, place: AuditPlace): Promise<Audit | null> {
  const begun = await findAudit(tenant, place);
  if (!begun) return null;
  const answers = await listAnswers(tenant, place);
  const assigned = await listAssigned(tenant, place);
  return {
    review: await shippedReview(begun.review),
    begunAt: begun.begunAt,
    said: Map.groupBy(answers, ({ question }) => question),
    assigned: new Map(assigned.map(({ section, person, name }): [string, Assigned] => [section, { person, name }])),
    signings: await listSignings(tenant, place),
  };
}

/** The audit of an address, for whoever may see it. */
export async function openAudit({ db }: Pick<Parts, 'db'>, request: FastifyRequest): Promise<AuditHere> {
  return atPlace(db, request, auditAt);
}

/** The same with more besides, in one transaction. */
export async function auditAt(tenant: Tenant, { cycle, institution }: Place, reader: Member): Promise<AuditHere> {
  const place = { cycle: cycle.id, institution: institution.id };
  const audit = await loadAudit(tenant, place);
  const [staff = null] = await listInForce(tenant, { ...place, kind: 'staff' });
  return { cycle, institution, path: auditPath(cycle, institution.id), audit, staff, may: mayDo(reader, { cycle, institution, audit }) };
}

function mayDo(reader: Member, { cycle, institution, audit }: Pick<AuditHere, 'cycle' | 'institution' | 'audit'>): MayDo {
  const open = !isLocked(cycle);
  const signed = audit !== null && signatureOf(audit) !== null;
  return {
    answer: open && !signed && canTypeStatementsOf(reader, institution),
    sign: open && !signed && audit !== null && canSignAuditOf(reader, institution),
    reopen: open && signed && canReopenAuditOf(reader, institution),
  };
}

/** An audit that the reader may answer in; 403 for others who see it, for one that is signed, and for a published cycle. */
export function refuseUnlessAnswering({ may }: AuditHere): void {
  if (!may.answer) throw new Forbidden();
}

export function placeOf({ cycle, institution }: Pick<Place, 'cycle' | 'institution'>): AuditPlace {
  return { cycle: cycle.id, institution: institution.id };
}
