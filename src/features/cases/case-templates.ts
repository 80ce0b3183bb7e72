/** The empty templates of a new case folder, by file name: their header lines. */
export const TEMPLATES: Record<string, string> = {
  'y11-activity.csv': 'urn,name,leavers,eet,neet,not_known,custody',
  'awards.csv': 'urn,award,status,awarded_on,expires_on,audit_completed_on,action_plan_agreed_on',
  'staff.csv': 'urn,person,gives_guidance,qualification_level,working_towards_level,cpd,hours',
  'survey.csv': 'urn,cycle,question,positive,responses',
  'gatsby.csv': 'urn,benchmarks_met,evaluated_on',
};

export const CASE_TEMPLATE = `# A case: one partnership, one cycle, and the files its ratings rest on. Rate it with: waymark rate FOLDER

# The LA codes filter national files: an institution belongs if its local authority is listed. "*" takes all of England.
partnership: { name: Your city, la: ["831"] }

# One that ships (waymark framework list), or the path of a framework file.
framework: derby-2012

# The academic year that is judged, and the day on which awards must be held.
cycle: 2024/25
date: 2025-07-31

# Readings settle what the published criteria leave open (waymark framework show derby-2012). What you leave out takes the
# recommended option.
readings:
#  destination-criteria: proposed
#  y11-hole: red

# Smaller cohorts are not rated: one or two young people would decide the level.
minimum-cohort: 6

# Any of these, in any order; paths start from this folder. Take out what you have no file for.
evidence:
  # Destination measures, as downloaded from DfE. The format is known by the header.
  # - { kind: ks4-destinations, file: england_ks4-pupdest.csv }
  # - { kind: post16-destinations, file: england_ks5-studest.csv }
  # The school register (GIAS): names, kinds and phases; its links file: which URN became which.
  # - { kind: institutions, file: register.csv }
  # Year 11 leavers on 1 November: one row an institution. leavers = eet + neet + not_known + custody.
  - { kind: y11-activity, file: y11-activity.csv }
  # status: held, working-towards or none. Days as 2025-07-31, or empty.
  - { kind: quality-award, file: awards.csv }
  # One row a person, by role, never by name; "-" says that nobody gives guidance. Levels 0 to 8 or empty; yes or no; hours a year.
  - { kind: staff, file: staff.csv }
  # This cycle's answers and last cycle's: how many answered, and how many of them positively.
  - { kind: survey, file: survey.csv }
  # Benchmarks fully met of the eight; only frameworks that ask for them use it (careers-2025).
  - { kind: gatsby, file: gatsby.csv }

# The case folder of the year before, for the distance travelled.
# previous: ../last-year
`;
