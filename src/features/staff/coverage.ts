import { GROUP_IDS, GROUPS, type Group, NEEDED_TOPICS, TOPIC_IDS, TOPICS, type Topic } from './topics.ts';
import type { Training } from './training.ts';

/** Training of one year by group and topic. What was for several groups counts for each of them in full. */
export interface Coverage {
  /** Minutes; 0 where there was none. */
  minutes(group: Group, topic?: Topic): number;
  /** Topics that anything was about, in the order of the list. */
  topics: Topic[];
  groupsWithout: Group[];
  topicsWithout: Topic[];
}

type Counted = Pick<Training, 'groups' | 'topic' | 'minutes'>;

export function coverageOf(log: readonly Counted[]): Coverage {
  const minutes = (group: Group, topic?: Topic) =>
    log.filter((each) => each.groups.includes(group) && (topic === undefined || each.topic === topic)).reduce((sum, each) => sum + each.minutes, 0);
  const about = new Set(log.map(({ topic }) => topic));
  return {
    minutes,
    topics: TOPIC_IDS.filter((topic) => about.has(topic)),
    groupsWithout: GROUP_IDS.filter((group) => minutes(group) === 0),
    topicsWithout: NEEDED_TOPICS.filter((topic) => !about.has(topic)),
  };
}

/** The holes by name, a sentence each; none where every group and every topic had some. */
export function holes({ groupsWithout, topicsWithout }: Pick<Coverage, 'groupsWithout' | 'topicsWithout'>): string[] {
  return [
    ...(groupsWithout.length > 0 ? [`No training yet this year for: ${groupsWithout.map((group) => GROUPS[group].toLowerCase()).join(', ')}.`] : []),
    ...(topicsWithout.length > 0 ? [`No training yet this year about: ${topicsWithout.map((topic) => TOPICS[topic]).join('; ')}.`] : []),
  ];
}
