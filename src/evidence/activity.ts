import { openCounts } from './activity-counts.ts';
import { openPeople } from './activity-people.ts';
import type { ActivityReading, ActivityRow } from './activity-reading.ts';
import { type ActivitySettings, RECOMMENDED_SETTINGS } from './nccis-codes.ts';
import { type Problem, Problems } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import { type Header, readTable } from './table.ts';

/** What an activity file holds, one row an institution. With an error among the problems there are no rows, and the hash is null. */
export interface ActivityFile {
  sha256: string | null;
  problems: Problem[];
  rows: ActivityRow[];
  /** Whether a row of the file is a young person. */
  perPerson: boolean;
}

const COUNTS = ['leavers', 'eet', 'neet', 'not_known', 'custody'];

/**
 * Where the Year 11 leavers of each institution were on 1 November (kind `y11-activity`), in either of two CSV templates, known
 * by the header. One row an institution: `urn` or `laestab`, `name` (may be missing), `leavers`, `eet`, `neet`, `not_known`,
 * `custody`: whole numbers that add up, or codes for why there is none. One row a young person: `urn` or `laestab` and
 * `activity_code` (NCCIS, three digits); rows are counted while the file is read, and nothing else of them becomes text,
 * is kept, or is repeated in a message. Errors: sums, unknown codes, an institution twice. Format: Waymark's own templates.
 */
export async function readActivity(file: SourceFile, settings: ActivitySettings = RECOMMENDED_SETTINGS): Promise<ActivityFile> {
  const problems = new Problems(file.name);
  let finish: ActivityReading['finish'] = () => [];
  let perPerson = false;
  const bytes = await readTable(file, problems, (header) => {
    perPerson = header.has('activity_code');
    const reading = openActivity(header, settings, problems);
    if (reading) finish = reading.finish;
    return reading?.take ?? null;
  });
  const rows = finish();
  if (!bytes || problems.failed) return { sha256: null, problems: problems.all(), rows: [], perPerson };
  // The hash is known only when the last byte has been read.
  for (const { evidence } of rows) evidence.source.sha256 = bytes.sha256;
  return { sha256: bytes.sha256, problems: problems.all(), rows, perPerson };
}

function openActivity(header: Header, settings: ActivitySettings, problems: Problems): ActivityReading | null {
  const people = header.has('activity_code');
  const counts = COUNTS.filter((name) => header.has(name));
  if (people && counts.length === COUNTS.length) {
    problems.error(
      'The header is that of both templates. Take out "activity_code" if a row is an institution, or the five counts if a row is a young person.',
      header.line,
    );
    return null;
  }
  if (people) return openPeople(header, settings, problems);
  if (counts.length > 0) return openCounts(header, COUNTS, problems);
  problems.error(
    'The first line is not the header of either template. For one row an institution it names urn (or laestab), leavers, eet, neet, not_known and custody; for one row a young person, urn (or laestab) and activity_code. If the first line is already a row, put a header above it.',
    header.line,
  );
  return null;
}
