import { onDay } from '../../../ui/format.ts';
import { Tag } from '../../../ui/govuk/tag.tsx';

/** Until when a link works, or that it does no more. */
export function WorksUntil({ expiresAt, now }: { expiresAt: Date; now: Date }) {
  if (expiresAt > now) return <>works until {onDay(expiresAt)}</>;
  return (
    <>
      <Tag colour="grey">Run out</Tag> on {onDay(expiresAt)}
    </>
  );
}
