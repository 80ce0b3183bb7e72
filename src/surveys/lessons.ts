import type { Lesson, Theme } from './question.ts';

/** The six themes in words. */
export const THEME_TITLES: Record<Theme, string> = {
  'strong-leadership': 'Strong leadership',
  personalisation: 'Personalisation',
  technology: 'Use of technology',
  'partnership-working': 'Partnership working',
  workforce: 'Workforce',
  time: 'Time',
};

/** The ten lessons for leaders in words. */
export const LESSON_TITLES: Record<Lesson, string> = {
  1: 'A clear vocabulary',
  2: 'A clear vision, known within the school and beyond',
  3: 'Commitment of the head, the senior team and the governors',
  4: 'Training for those who give careers help',
  5: 'One strategy, led by a named senior leader, that lasts if they leave',
  6: 'Information, advice and guidance planned separately, each with an owner, a place and a date',
  7: 'Work with other agencies by agreed rules',
  8: 'Monitoring, review and evaluation with the voice of students, parents and partners',
  9: 'Technology that supports choices and measures what is given',
  10: 'Clear targets for the short, the medium and the long term',
};
