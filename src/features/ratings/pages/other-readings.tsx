import type { Reading, SettledFramework } from '../../../rating/framework.ts';
import type { LevelScale } from '../../../rating/level.ts';
import { readingsOf } from '../../../rating/reading.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import type { OtherLevel } from '../summary.ts';

interface OtherReadingsProps {
  /** An element's id, or "overall". */
  about: string;
  others: readonly OtherLevel[];
  framework: SettledFramework;
  scale: LevelScale;
}

/** The readings that matter to this rating: what another option would make of it. */
export function OtherReadings({ about, others, framework, scale }: OtherReadingsProps) {
  const own = Map.groupBy(
    others.filter((other) => other.about === about),
    ({ reading }) => reading,
  );
  const readings = readingsOf(framework).filter(({ id }) => own.has(id));
  if (readings.length === 0) return null;
  return (
    <details class="others">
      <summary>
        {readings.length === 1 ? 'An open question matters' : `${readings.length} open questions matter`} to this rating
        <span class="unseen">: {titleOf(about, framework)}</span>
      </summary>
      {readings.map((reading) => (
        <ReadingThatMatters reading={reading} others={own.get(reading.id) ?? []} scale={scale} />
      ))}
    </details>
  );
}

function titleOf(about: string, { elements }: SettledFramework): string {
  return elements.find(({ id }) => id === about)?.title ?? 'Overall';
}

function ReadingThatMatters({ reading: { asks, options }, others, scale }: { reading: Reading; others: OtherLevel[]; scale: LevelScale }) {
  return (
    <>
      <p>{asks}</p>
      <ul>
        {others.map(({ option, levels }) => (
          <li>
            With the other reading, “{options.find(({ id }) => id === option)?.says.replace(/\.$/, '')}”, <Would levels={levels} scale={scale} />.
          </li>
        ))}
      </ul>
    </>
  );
}

function Would({ levels, scale }: Pick<OtherLevel, 'levels'> & { scale: LevelScale }) {
  if (levels.length === 0) return <>there would be no level</>;
  return (
    <>
      this would be <LevelMark scale={scale} verdict={{ status: levels.length > 1 ? 'unresolved' : 'rated', levels }} size="cell" />
    </>
  );
}
