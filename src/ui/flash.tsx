import { NotificationBanner } from './govuk/notification-banner.tsx';

interface FlashProps {
  kind: 'done' | 'told';
  text: string;
}

/** Said once, after an act. What was done is read out at once; what should be known waits for its turn. */
export function Flash({ kind, text }: FlashProps) {
  return (
    <NotificationBanner success={kind === 'done'} title={kind === 'done' ? 'Done' : 'Please note'} titleId="flash-title">
      {text}
    </NotificationBanner>
  );
}
