/** What an activity makes of a Year 11 leaver in the measure. `pre-16`: still of compulsory school age, so no leaver at all. */
export type Standing = 'eet' | 'neet' | 'not-known' | 'custody' | 'pre-16';

/** How to count the activities on which published lists of the codes disagree. */
export interface ActivitySettings {
  /** Code 530, re-engagement provision: one list gives it a group of its own, one counts it as training. */
  reEngagement: 'eet' | 'neet';
  /** Code 550, voluntary work with part-time study: one list prints it under NEET, two under employment. */
  voluntaryWithStudy: 'eet' | 'neet';
  /** Code 260: the lists have it under education; it does not meet the duty to participate. */
  gapYear: 'eet' | 'neet';
  /** Code 720, used until April 2018. `counted`: among the leavers whose activity is not known, for the code names none. */
  refugees: 'counted' | 'left-out';
}

/**
 * The recommended settings. None of 260, 530 and 550 is among the activities that the published NEET figure is made of;
 * that they do not all meet the duty to participate is another question, and employment without training does not either.
 * Refugees are left out because the rule of the years that used code 720 left them out.
 */
export const RECOMMENDED_SETTINGS: ActivitySettings = {
  reEngagement: 'eet',
  voluntaryWithStudy: 'eet',
  gapYear: 'eet',
  refugees: 'left-out',
};

/** An activity code of the National Client Caseload Information System; a setting's name where its standing depends on one. */
export interface ActivityCode {
  code: string;
  words: string;
  standing: Standing | keyof ActivitySettings;
}

const LISTED: [code: string, words: string, standing: ActivityCode['standing']][] = [
  ['110', 'compulsory school age, on the roll of a school', 'pre-16'],
  ['120', 'compulsory school age, taught at home', 'pre-16'],
  ['130', 'compulsory school age, in custody', 'pre-16'],
  ['140', 'compulsory school age, on no roll', 'pre-16'],
  ['150', 'compulsory school age, whereabouts not known', 'pre-16'],
  ['210', 'school sixth form, full time', 'eet'],
  ['220', 'sixth-form college, full time', 'eet'],
  ['230', 'further education, full time', 'eet'],
  ['240', 'higher education, full time', 'eet'],
  ['250', 'part-time education', 'eet'],
  ['260', 'gap year', 'gapYear'],
  ['270', 'other full-time education', 'eet'],
  ['280', 'special post-16 institution', 'eet'],
  // Education, though inside: only code 710 takes a leaver out of the denominator.
  ['290', 'full-time education in custody, young offender', 'eet'],
  ['310', 'apprenticeship', 'eet'],
  ['320', 'full-time job with study for a qualification', 'eet'],
  ['330', 'job without training', 'eet'],
  ['340', 'job with other training', 'eet'],
  ['350', 'temporary job', 'eet'],
  ['360', 'part-time job', 'eet'],
  ['380', 'self-employed', 'eet'],
  ['381', 'self-employed with study for a qualification', 'eet'],
  ['410', 'publicly funded work-based learning', 'eet'],
  // 420, 510, 520 and 551 are historic: one list still groups them, and no list says what they were called.
  ['420', 'training, historic code', 'eet'],
  ['430', 'other training', 'eet'],
  ['440', 'training and support through the Jobcentre', 'eet'],
  ['450', 'traineeship', 'eet'],
  ['460', 'supported internship', 'eet'],
  ['510', 'looking for work or learning, historic code', 'neet'],
  ['520', 'looking for work or learning, historic code', 'neet'],
  ['530', 're-engagement provision', 'reEngagement'],
  ['540', 'voluntary work', 'neet'],
  ['550', 'voluntary work with part-time study for a qualification', 'voluntaryWithStudy'],
  ['551', 'employment, historic code', 'eet'],
  ['610', 'not ready for work or learning yet', 'neet'],
  ['615', 'has a date to start something else', 'neet'],
  ['616', 'has a date to start education or training', 'neet'],
  ['619', 'looking for work, education or training', 'neet'],
  ['620', 'not available: cares for somebody', 'neet'],
  ['630', 'not available: teenage parent', 'neet'],
  ['640', 'not available: ill', 'neet'],
  ['650', 'not available: pregnant', 'neet'],
  ['660', 'not available: religious grounds', 'neet'],
  ['670', 'not available: unlikely ever to work', 'neet'],
  ['680', 'not available: another reason', 'neet'],
  ['710', 'in custody, young adult offender', 'custody'],
  ['720', 'refugee or asylum seeker, historic code', 'refugees'],
  ['810', 'activity not known', 'not-known'],
  ['820', 'cannot be reached', 'not-known'],
  ['830', 'would not say', 'not-known'],
];

/** Every activity code, by its three digits. As two published lists of local authorities agree on them; where they differ, a setting. */
export const ACTIVITY_CODES: ReadonlyMap<string, ActivityCode> = new Map(LISTED.map(([code, words, standing]) => [code, { code, words, standing }]));

/** How a leaver with this code counts, `left-out` where the settings keep it out of the measure; null for a code that is not on the list. */
export function standingOf(code: string, settings: ActivitySettings): Standing | 'left-out' | null {
  const standing = ACTIVITY_CODES.get(code)?.standing;
  if (standing === undefined) return null;
  if (!isSetting(standing)) return standing;
  const chosen = settings[standing];
  return chosen === 'counted' ? 'not-known' : chosen;
}

function isSetting(standing: ActivityCode['standing']): standing is keyof ActivitySettings {
  return Object.hasOwn(RECOMMENDED_SETTINGS, standing);
}
