import { onDay } from '../../../ui/format.ts';
import { type Progress, STATUS_TITLES } from '../plan.ts';

/** How an action got on, the latest first. */
export function ProgressLines({ lines }: { lines: readonly Progress[] }) {
  return (
    <ol class="progress-lines">
      {lines.toReversed().map(({ status, note, byName, at }) => (
        <li>
          <b>{STATUS_TITLES[status]}</b>, <time dateTime={at.toISOString()}>{onDay(at)}</time>
          {byName && (
            <>
              , <bdi>{byName}</bdi>
            </>
          )}
          {note && <p class="as-typed">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
