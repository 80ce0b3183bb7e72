import { expect, test } from 'vitest';
import { anActivity } from '../../../tests/support/given-activity.ts';
import { holesOf } from '../../programme/index.ts';
import { minuteWords, yearWords } from './activity-words.ts';
import { lackingByYear } from './hole-words.ts';
import { yearGroupsOf } from './year-groups-of.ts';

test('what is missing is named by year group, the turning point first', () => {
  const activities = [
    anActivity({ yearGroups: [7, 9] }),
    anActivity({ kind: 'event', yearGroups: [7], needs: ['specific', 'individual'] }),
    ...(['one-to-one', 'employer-encounter', 'provider-encounter', 'online'] as const).map((kind) => anActivity({ kind, yearGroups: [7] })),
  ];
  expect(lackingByYear(holesOf(activities, [7, 9]), [7, 9])).toEqual([
    { yearGroup: 7, sentences: ['Nothing about this area (local).'] },
    {
      yearGroup: 9,
      sentences: [
        'Year 9 options: a lesson and a one-to-one meeting are both needed here.',
        'No event, one-to-one meeting, meeting with employers, meeting with colleges and universities or online activity.',
        'Nothing for those with a specific need, that follows from a student’s own review (individual) or about this area (local).',
      ],
    },
  ]);
});

test('year groups and minutes in words', () => {
  expect([yearWords([9]), yearWords([7, 8, 9, 11]), yearWords([10, 11]), yearWords([7, 9, 13])]).toEqual([
    'Year 9',
    'Years 7 to 9 and 11',
    'Years 10 and 11',
    'Years 7, 9 and 13',
  ]);
  expect([minuteWords(50), minuteWords(60), minuteWords(100), minuteWords(0), minuteWords(61)]).toEqual([
    '50 minutes',
    '1 hour',
    '1 hour 40 minutes',
    '0 minutes',
    '1 hour 1 minute',
  ]);
});

test('an institution has the year groups of its leavers, and those that its programme names', () => {
  expect(yearGroupsOf({ phases: ['post16'] }, [])).toEqual([12, 13]);
  expect(yearGroupsOf({ phases: ['ks4', 'post16'] }, [anActivity({ yearGroups: [14] })])).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
  expect(yearGroupsOf({ phases: [] }, [])).toEqual([7, 8, 9]);
});
