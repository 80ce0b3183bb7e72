import { type Cycle, LA, year } from './cycles.ts';

/** The case.yaml of a cycle, commented for whoever copies it. */
export function caseFile({ at, began }: Cycle): string {
  const ends = began + 1;
  const leavers = year(began - 2);
  const before =
    at === 0
      ? '# The first cycle: there is no year before.\n'
      : `# The cycle before, for the distance travelled. It names the one before that, back to the baseline in 2022/23.\nprevious: ../dunmere-${began}\n`;
  return `# Dunmere in ${year(began)}. The city, its LA code and its institutions are made up; the files have the forms of real ones.
# Rate it with: waymark rate examples/dunmere-${ends}

# The LA code filters the national files. A partnership of several areas lists several codes.
partnership: { name: Dunmere, la: ["${LA}"] }
framework: derby-2012
cycle: ${year(began)}
date: ${ends}-07-31

readings:
  # The published text leaves these criteria to be determined. The partnership tries the proposal.
  destination-criteria: proposed
  # How to read the gap in the published table is not agreed yet: a figure in it stays open between the two levels.
  y11-hole: unresolved

evidence:
  # Destinations as DfE publishes them, two years behind: this cycle rests on the leavers of ${leavers}. By its columns the Key Stage 4
  # table tells which leavers it is about; the 16 to 18 table names no year, so the year stands here.
  - { kind: ks4-destinations, file: ${LA}_ks4-pupdest.csv }
  - { kind: post16-destinations, file: ${LA}_ks5-studest.csv, leavers: ${leavers} }
${register(at)}${activity(at)}  # What the partnership collects from its institutions.
  - { kind: quality-award, file: awards.csv }
  - { kind: staff, file: staff.csv }
  - { kind: survey, file: survey.csv }
  # The framework of 2012 does not ask for it; try: waymark rate examples/dunmere-${ends} --framework careers-2025
  - { kind: gatsby, file: gatsby.csv }

${before}`;
}

function register(at: Cycle['at']): string {
  const links =
    "  # Fenmarket became an academy in September 2024. The register's links file says under which number.\n  - { kind: institutions, file: links.csv }\n";
  return `  # The school register: names, kinds and phases.\n  - { kind: institutions, file: register.csv }\n${at === 2 ? links : ''}`;
}

function activity(at: Cycle['at']): string {
  const people = '  # Year 11 leavers on 1 November, this time one row a young person: the codes are counted, and no row is kept.\n';
  const counts = '  # Year 11 leavers on 1 November, one row an institution.\n';
  return `${at === 1 ? people : counts}  - { kind: y11-activity, file: y11-activity.csv }\n`;
}
