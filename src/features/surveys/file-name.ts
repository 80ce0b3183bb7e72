import type { SurveyPlace } from './running/survey-place.ts';

/** "waymark-ashgrove-school-2025-26-students": of letters that every system takes. `what`: more of it, such as "poster". */
export function fileName({ institution, cycle, audience }: Pick<SurveyPlace, 'institution' | 'cycle' | 'audience'>, ...what: string[]): string {
  return ['waymark', plain(institution.name), cycle.year.replace('/', '-'), audience, ...what.map(plain)].filter(Boolean).join('-');
}

function plain(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
}
