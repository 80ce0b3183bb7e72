import type { IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';
import type { Reader } from '../../web/reader.ts';
import { cellOf, type InstitutionNow, isFrozen, ratingPath, ratingsOf } from './institution-rating.ts';
import { canBringEvidence, canModerate, canTakeStance, sideOf } from './rating.policy.ts';
import type { Said } from './said.ts';
import type { CellSummary } from './summary.ts';
import { endsSoon } from './to-look-at.ts';

/** Something for the reader to do about an institution's ratings: a link, and what follows it. */
export interface Step {
  text: string;
  href: string;
  more?: string;
}

interface One {
  id: string;
  title: string;
  cell: CellSummary;
  said: Said;
}

/** What the reader has to do here, the most pressing first. */
export function nextSteps(reader: Reader, shown: InstitutionNow, today: IsoDate): Step[] {
  const ones = onesOf(shown);
  const steps = [
    ...(sideOf(reader) === 'partnership' ? disputesToAnswer(ones, shown) : []),
    ...(canModerate(reader) && !isFrozen(shown) ? moderationsThatEnd(ones, shown, today) : []),
    ...(canTakeStance(reader) && isAskedForStance(shown) ? stancesToTake(ones, shown) : []),
  ];
  return canBringEvidence(reader) && !isFrozen(shown) ? [...steps, ...missingEvidence(ones, shown)] : steps;
}

function onesOf({ framework, rating, saidOf }: InstitutionNow): One[] {
  return ratingsOf(framework).flatMap(({ id, title }) => {
    const cell = rating && cellOf(rating.summary, id);
    return cell ? [{ id, title, cell, said: saidOf(id) }] : [];
  });
}

function disputesToAnswer(ones: One[], { cycle, institution }: InstitutionNow): Step[] {
  const disputed = ones.filter(({ said }) => said.unanswered);
  return disputed.map(({ id, title }) => ({
    text: `Answer the dispute: ${title}`,
    href: ratingPath(cycle, institution.id, id),
  }));
}

function moderationsThatEnd(ones: One[], { cycle, institution }: InstitutionNow, today: IsoDate): Step[] {
  return ones.flatMap(({ id, title, said: { moderation } }) => {
    if (!moderation?.until || !endsSoon(moderation, today)) return [];
    const ends = `${moderation.until < today ? 'ended' : 'ends'} on ${day(moderation.until)}`;
    return [{ text: `Look at the moderation again: ${title}`, href: ratingPath(cycle, institution.id, id), more: `, which ${ends}` }];
  });
}

/** While evidence still comes in, nobody has to agree with what it gives so far. They may. */
function isAskedForStance({ cycle: { state } }: InstitutionNow): boolean {
  return state === 'review' || state === 'agreed';
}

/** Ratings that the institution has said nothing of, or that are others by now than those it spoke of. */
function stancesToTake(ones: One[], { cycle, institution }: InstitutionNow): Step[] {
  const open = ones.filter(({ cell, said }) => cell.levels.length > 0 && !isStanceOn(said, cell));
  const [first] = open;
  if (!first) return [];
  const number = open.length === 1 ? first.title : `${open.length} wait for your word`;
  return [{ text: 'Say whether you agree with these ratings', href: ratingPath(cycle, institution.id, first.id), more: `: ${number}` }];
}

export function isStanceOn({ stance }: Pick<Said, 'stance'>, { levels }: Pick<CellSummary, 'levels'>): boolean {
  return stance !== null && stance.about.join() === levels.join();
}

function missingEvidence(ones: One[], { cycle, institution }: InstitutionNow): Step[] {
  const missing = ones.filter(({ cell }) => cell.reason === 'no-evidence').map(({ title }) => title);
  if (missing.length === 0) return [];
  return [
    {
      text: 'Bring the evidence that is missing',
      href: ratingPath(cycle, institution.id, 'evidence'),
      more: `: ${missing.join(', ')}`,
    },
  ];
}
