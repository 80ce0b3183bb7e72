import { isHere, type StaffKept } from '../evidence/index.ts';
import { coverageOf } from './coverage.ts';
import { peopleOf } from './staff-list.ts';
import { type Group, NEEDED_TOPICS, type Topic } from './topics.ts';
import type { CityTraining } from './training.queries.ts';

/** What is known of the staff of an institution. `said`: somebody told who gives guidance, if only that nobody does. */
export interface StaffThere {
  staff: readonly StaffKept[];
  said: 'nothing' | 'to-confirm' | 'said';
}

export interface InstitutionTraining {
  id: string;
  name: string;
  said: StaffThere['said'];
  /** People who are here on the day of the cycle. */
  people: number;
  /** Highest level of a guidance qualification; null where nobody holds one. */
  highest: number | null;
  qualified: number;
  /** People working towards the level asked or a higher one who do not hold it. */
  enrolled: number;
  minutes: number;
  groupsWithout: Group[];
  topicsWithout: Topic[];
}

export interface TopicNeed {
  topic: Topic;
  /** Institutions without any training about it this year. */
  without: number;
  minutes: number;
}

export interface CityNeeds {
  /** The level of qualification that the cycle asks for. */
  asked: number;
  institutions: InstitutionTraining[];
  /** The topic that most institutions lack first. */
  topics: TopicNeed[];
}

interface Given {
  asked: number;
  date: string;
  institutions: readonly { id: string; name: string }[];
  staffOf(institution: string): StaffThere;
  log: readonly CityTraining[];
}

/** What the institutions of a city have of staff and training, and what many of them lack. */
export function cityNeeds({ asked, date, institutions, staffOf, log }: Given): CityNeeds {
  const byInstitution = Map.groupBy(log, ({ institution }) => institution);
  const rows = institutions.map(({ id, name }) => rowOf({ id, name }, staffOf(id), byInstitution.get(id) ?? [], { asked, date }));
  const topics = NEEDED_TOPICS.map((topic) => ({
    topic,
    without: rows.filter(({ topicsWithout }) => topicsWithout.includes(topic)).length,
    minutes: log.filter((each) => each.topic === topic).reduce((sum, { minutes }) => sum + minutes, 0),
  }));
  // The order of the list stays among those that as many lack.
  return { asked, institutions: rows, topics: topics.toSorted((a, b) => b.without - a.without) };
}

function rowOf(
  { id, name }: { id: string; name: string },
  { staff, said }: StaffThere,
  log: readonly CityTraining[],
  { asked, date }: Pick<Given, 'asked' | 'date'>,
): InstitutionTraining {
  const here = peopleOf(staff).filter((person) => isHere(person, date));
  const levels = here.flatMap(({ qualificationLevel }) => qualificationLevel ?? []);
  const holds = ({ qualificationLevel }: StaffKept) => (qualificationLevel ?? -1) >= asked;
  const { groupsWithout, topicsWithout } = coverageOf(log);
  return {
    ...{ id, name, said, groupsWithout, topicsWithout },
    people: here.length,
    highest: levels.length > 0 ? Math.max(...levels) : null,
    qualified: here.filter(holds).length,
    enrolled: here.filter((person) => !holds(person) && (person.workingTowardsLevel ?? -1) >= asked).length,
    minutes: log.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** Institutions of which it is known that nobody holds the level asked. */
export function withoutQualified(institutions: readonly InstitutionTraining[]): InstitutionTraining[] {
  return institutions.filter(({ said, qualified }) => said !== 'nothing' && qualified === 0);
}
