/**
 * What `time_period` means in a file of Explore Education Statistics: the year they left, or the year after, in which their
 * destination was looked at.
 */
type YearLabel = 'leaver-year' | 'destination-year';

/** What of a file tells which of the two its years are. */
export interface LabelSigns {
  /** One row a destination, counts and per cents in columns. */
  long: boolean;
  /** The breakdowns are called `characteristic`. */
  characteristics: boolean;
  /** A column `notsust_beneet`, which later files call `notsust_ben`. */
  oldColumnName: boolean;
  /** Institutions are named by LAESTAB alone: there is no column of URNs, or it repeats the LAESTAB. */
  laestabOnly: boolean;
  /** All state-funded schools of England are "State-funded mainstream & special schools", with the ampersand. */
  ampersand: boolean;
  /** Counts are of "students"; otherwise of "pupils". */
  students: boolean;
  /** All state-funded schools of England are a "Total". */
  totalGroup: boolean;
}

interface YearLabelFinding {
  label: YearLabel;
  /** What told, for a message. */
  because: string;
  sure: boolean;
}

/**
 * What a file's year labels mean, one year apart: to the releases of 2022/23 the destination year, from 2023/24 on the year they
 * left. No file says which. The long format is of the newer kind, `characteristic` columns of the older. In between both kinds
 * have the same columns, and the older is known by any of: institutions by LAESTAB alone (so the release of 2022/23, whose 2022/23
 * is the 2021/22 of the performance tables), a column `notsust_beneet`, "mainstream & special"; the newer by "Number of students"
 * or a "Total state-funded" group. LAESTAB alone is a sign, not a proof. Where the signs are
 * missing or at odds it is not sure, and taken for the newer.
 */
export function findYearLabel(signs: LabelSigns): YearLabelFinding {
  if (signs.long) return { label: 'leaver-year', because: 'it has one row for each destination', sure: true };
  if (signs.characteristics) return { label: 'destination-year', because: 'its breakdowns are called "characteristic"', sure: true };
  const old = oldSign(signs);
  const recent = newSign(signs);
  if (old && !recent) return { label: 'destination-year', because: old, sure: !signs.laestabOnly || signs.oldColumnName || signs.ampersand };
  if (recent && !old) return { label: 'leaver-year', because: recent, sure: true };
  const because = old && recent ? `${recent}, although ${old}` : 'nothing in it says which year is meant';
  return { label: 'leaver-year', because, sure: false };
}

function oldSign({ laestabOnly, oldColumnName, ampersand }: LabelSigns): string | null {
  if (laestabOnly) return 'it names institutions by LAESTAB alone';
  if (oldColumnName) return 'it has a column "notsust_beneet"';
  return ampersand ? 'it speaks of "mainstream & special schools"' : null;
}

function newSign({ students, totalGroup }: LabelSigns): string | null {
  if (students) return 'its counts are of "students"';
  return totalGroup ? 'it has a group "Total state-funded mainstream and special"' : null;
}
