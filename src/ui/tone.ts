import type { LevelId, LevelScale } from '../rating/level.ts';

/** How a level looks, by its place from best to worst; the frameworks name and number their levels as they like. */
export type Tone = 'best' | 'high' | 'upper' | 'middle' | 'lower' | 'low' | 'worst';

const ALL: readonly Tone[] = ['best', 'high', 'upper', 'middle', 'lower', 'low', 'worst'];

/** By the number of levels. The ends keep their look whatever lies between. */
const TONES: Record<number, readonly Tone[]> = {
  2: ['best', 'worst'],
  3: ['best', 'middle', 'worst'],
  4: ['best', 'upper', 'lower', 'worst'],
  5: ['best', 'upper', 'middle', 'lower', 'worst'],
  6: ['best', 'high', 'upper', 'lower', 'low', 'worst'],
};

/** The tone of a level. Beyond seven levels neighbours share one, and only their words tell them apart. */
export function toneOf(scale: LevelScale, level: LevelId): Tone {
  const last = scale.levels.length - 1;
  const rank = last - scale.points(level);
  return TONES[last + 1]?.[rank] ?? ALL[last === 0 ? 0 : Math.round((rank * (ALL.length - 1)) / last)] ?? 'middle';
}
