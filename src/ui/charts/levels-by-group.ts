import type { LevelScale } from '../../rating/level.ts';
import { count } from '../../rating/words.ts';
import type { Chart, ChartTable } from './chart.ts';
import { draw } from './draw.ts';
import { absenceWords } from './figure.ts';
import { type Bar, barOf, type LevelGroup, type Stand, standsOf } from './level-counts.ts';
import { levelsPicture } from './levels-by-group.picture.ts';
import { levelsReading } from './levels-by-group.reading.ts';

export interface LevelsByGroupProps {
  id: string;
  subject: string;
  scale: LevelScale;
  /** What is counted. Students and leavers are counted at the level of their institution. */
  counted: 'institutions' | 'students' | 'leavers';
  /** Years, earliest first, are read as a change; other groups are held against each other. */
  over: 'years' | 'groups';
  /** The head of the first column: "Element", "Year". */
  head: string;
  /** Bars as long as their counts; or all equally long, where groups differ much in size. */
  length: 'count' | 'share';
  groups: LevelGroup[];
}

/** How many stand at each level: a bar for each group, element or year, the best level at the left. */
export async function levelsByGroup({ id, subject, scale, counted, over, head, length, groups }: LevelsByGroupProps): Promise<Chart> {
  const bars = groups.map((group) => barOf(group, scale));
  const stands = standsOf(scale).filter(
    ({ level, look }) => level !== null || bars.some((bar) => bar.pieces.some(({ stand }) => stand.look === look)),
  );
  const drawable = bars.some(({ total }) => total > 0);
  return {
    id,
    subject,
    reading: levelsReading(bars, scale, counted, over),
    key: drawable ? stands.map(({ look, words }) => ({ kind: 'level', look, words })) : [],
    drawings: drawable ? await draw((plot, layout) => levelsPicture(plot, layout, bars, length)) : null,
    notes: [],
    table: bars.length === 0 ? null : tableOf(bars, stands, head),
  };
}

function tableOf(bars: readonly Bar[], stands: readonly Stand[], head: string): ChartTable {
  return {
    columns: [head, ...stands.map(({ words }) => words), 'All'],
    rows: bars.map((bar) => ({ name: bar.name, cells: cellsOf(bar, stands) })),
  };
}

function cellsOf({ absence, pieces, total }: Bar, stands: readonly Stand[]): string[] {
  if (absence) return [...stands.map(() => absenceWords(absence)), absenceWords(absence)];
  const counts = stands.map(({ words }) => pieces.find(({ stand }) => stand.words === words)?.count ?? 0);
  return [...counts, total].map(count);
}
