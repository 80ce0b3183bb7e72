import type { IsoDate } from '../../../rating/evidence.ts';
import { dayAsTyped, readTypedDay, type TypedDay, typedDay } from '../../../web/day.form.ts';
import { type FieldErrors, typed } from '../../../web/form.ts';
import type { Standing } from '../institution.queries.ts';
import { type Institution, STATUS_IDS, type Status } from '../institution.ts';

/** The form as it was typed. */
export interface TypedStanding {
  status: string;
  until: TypedDay;
  successor: string;
  version: string;
  form_id: string;
}

export const STANDING_FIELDS = ['status', 'until', 'successor'];

export function typedStanding(body: unknown): TypedStanding {
  return { ...typed(body, ['status', 'successor', 'version', 'form_id']), until: typedDay(body, 'until') };
}

export function standingAsTyped({ status, until, successor, version }: Institution): TypedStanding {
  return { status, until: dayAsTyped(until), successor: successor ?? '', version: String(version), form_id: '' };
}

const FIRST_DAY = '2000-01-01';
const YEARS_AHEAD = 2;
const DAY = 'the last day';

/** Reads the form. A day and a successor that were typed for an open institution are not used: there are none. */
export function readStanding(
  form: TypedStanding,
  around: { institution: Institution; all: readonly Institution[]; today: IsoDate },
): Standing | FieldErrors {
  const status = STATUS_IDS.find((one) => one === form.status);
  if (!status) return { status: 'Choose whether it is open, has closed, or has left the partnership' };
  if (status === 'open') return { status, until: null, successor: null };
  const errors: FieldErrors = {};
  const until = readTypedDay(form.until, DAY);
  const wrongDay = wrongUntil(until, status, around.today);
  if (wrongDay) errors.until = wrongDay;
  const wrongSuccessor = form.successor === '' ? null : whyNotSuccessor(form.successor, status, around);
  if (wrongSuccessor) errors.successor = wrongSuccessor;
  if (Object.keys(errors).length > 0) return errors;
  return { status, until: until as IsoDate, successor: form.successor || null };
}

export function isStanding(read: Standing | FieldErrors): read is Standing {
  return 'until' in read && 'successor' in read && STATUS_IDS.some((one) => one === read.status);
}

function wrongUntil(until: ReturnType<typeof readTypedDay>, status: Status, today: IsoDate): string | null {
  if (until === null)
    return status === 'closed' ? 'Enter the last day on which it was open' : 'Enter the last day on which it was in the partnership';
  if (typeof until !== 'string') return until.wrong;
  const last = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;
  if (until < FIRST_DAY) return 'Enter a day from 1 1 2000 on';
  return until > last ? `Enter a day within the next ${YEARS_AHEAD} years` : null;
}

function whyNotSuccessor(id: string, status: Status, { institution, all }: { institution: Institution; all: readonly Institution[] }): string | null {
  const successor = all.find((one) => one.id === id);
  if (!successor || successor.id === institution.id) return 'Choose another institution of the partnership, or none';
  if (status === 'left') return 'Only an institution that closed has gone on in another one. Choose “Closed”, or no other institution';
  const passed = new Set<string>();
  for (let step: Institution | undefined = successor; step && !passed.has(step.id); step = all.find((one) => one.id === step?.successor)) {
    if (step.id === institution.id) return `${successor.name} has itself gone on in ${institution.name}. Choose another one`;
    passed.add(step.id);
  }
  return null;
}
