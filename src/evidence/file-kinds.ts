/** What Waymark reads, with the columns by which a file is known to be it. What a page shows and what an error lists is the same. */
export interface FileKind {
  kind: EvidenceKind;
  /** For people: "a destination file of Key Stage 4". */
  words: string;
  /** Where such a file comes from, or that it is Waymark's own template. */
  from: string;
  /** Each way of naming the columns that such a file needs. */
  columns: readonly (readonly string[])[];
}

export const EVIDENCE_KINDS = [
  'ks4-destinations',
  'post16-destinations',
  'y11-activity',
  'quality-award',
  'staff',
  'survey',
  'gatsby',
  'institutions',
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const STATISTICS = ['time_period', 'geographic_level', 'school_urn', 'school_name', 'old_la_code'];
const TABLES = ['RECTYPE', 'LEA', 'ESTAB', 'URN', 'SCHNAME', 'NFTYPE'];
const OUR_TEMPLATE = "Waymark's own template";
const WHICH = 'urn (or laestab)';

export const FILE_KINDS: readonly FileKind[] = [
  {
    kind: 'ks4-destinations',
    words: 'Key Stage 4 destinations',
    from: 'DfE\'s "ks4-pupdest" performance table, or Explore Education Statistics',
    columns: [
      [...TABLES, 'COHORT', 'OVERALL_DEST'],
      [...STATISTICS, 'cohort', 'overall', 'data_type'],
      [...STATISTICS, 'destination_group', 'destination_description', 'cohort_count', 'pupil_count'],
    ],
  },
  {
    kind: 'post16-destinations',
    words: '16 to 18 destinations',
    from: 'DfE\'s "ks5-studest" performance table, or Explore Education Statistics',
    columns: [
      [...TABLES, 'TOT_COHORT', 'TOT_OVERALL'],
      [...STATISTICS, 'cohort_level', 'cohort', 'overall', 'data_type'],
      [...STATISTICS, 'cohort_level', 'destination_group', 'destination_description', 'cohort_count', 'pupil_count'],
    ],
  },
  {
    kind: 'y11-activity',
    words: 'activity of Year 11 leavers',
    from: `${OUR_TEMPLATE}, with a row for each institution or for each young person`,
    columns: [
      [WHICH, 'leavers', 'eet', 'neet', 'not_known', 'custody'],
      [WHICH, 'activity_code'],
    ],
  },
  {
    kind: 'quality-award',
    words: 'quality awards',
    from: OUR_TEMPLATE,
    columns: [[WHICH, 'award', 'status', 'awarded_on', 'expires_on', 'audit_completed_on', 'action_plan_agreed_on']],
  },
  {
    kind: 'staff',
    words: 'guidance staff',
    from: OUR_TEMPLATE,
    columns: [[WHICH, 'person', 'gives_guidance', 'qualification_level', 'working_towards_level', 'cpd', 'hours']],
  },
  { kind: 'survey', words: 'student survey', from: OUR_TEMPLATE, columns: [[WHICH, 'cycle', 'question', 'positive', 'responses']] },
  { kind: 'gatsby', words: 'Gatsby Benchmarks', from: OUR_TEMPLATE, columns: [[WHICH, 'benchmarks_met', 'evaluated_on']] },
  {
    kind: 'institutions',
    words: 'the school register',
    from: 'a download of Get Information About Schools, or its links file',
    columns: [
      ['URN', 'LA (code)', 'EstablishmentNumber', 'EstablishmentName'],
      ['URN', 'LinkURN', 'LinkType', 'LinkEstablishedDate'],
    ],
  },
];
