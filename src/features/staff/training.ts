import type { IsoDate } from '../../rating/evidence.ts';
import { count, day } from '../../rating/words.ts';
import { GROUPS, type Group, TOPICS, type Topic } from './topics.ts';

/** One line of the log of training. */
export interface Training {
  id: string;
  title: string;
  topic: Topic;
  groups: Group[];
  /** The person of the register that it was for; null where it was for several or for others. */
  member: string | null;
  minutes: number;
  heldOn: IsoDate;
  provider: string | null;
  /** Formal training in guidance. */
  formal: boolean;
  changed: string | null;
  pounds: number | null;
  version: number;
}

const MINUTES = 60;

/** "1.5 hours" */
export function hoursWords(minutes: number): string {
  const hours = Math.round((minutes / MINUTES) * 100) / 100;
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}

export function poundWords(pounds: number): string {
  return `£${count(pounds)}`;
}

export function groupWords(groups: readonly Group[]): string {
  return groups.map((group) => GROUPS[group]).join(', ');
}

/** What a line says, for the log of activity and for whoever was slower; people by their roles. */
export function trainingWords(training: Omit<Training, 'id' | 'version'>, roleOf: (member: string) => string | null): string {
  const { title, topic, groups, member, minutes, heldOn, provider, formal, changed, pounds } = training;
  const parts = [
    `${title} (${TOPICS[topic]})`,
    groupWords(groups),
    member && roleOf(member),
    `${hoursWords(minutes)} on ${day(heldOn)}`,
    provider && `by ${provider}`,
    formal && 'formal training in guidance',
    pounds !== null && poundWords(pounds),
    changed,
  ];
  return parts.filter(Boolean).join('; ');
}
