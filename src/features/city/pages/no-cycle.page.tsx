import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

interface NoCyclePageProps {
  area: string;
  /** Whether the reader begins a cycle, works on one that somebody began, or waits for what is published. */
  may: 'begin' | 'work' | 'read';
}

const WHY = {
  begin: 'Nothing is rated before a cycle begins: one academic year, with the framework and the readings that you choose for it.',
  work: 'Nothing is rated before a cycle begins. The lead of the partnership begins one.',
  read: 'The ratings of the city stand here as soon as the partnership has published a cycle. Nothing is published yet.',
} as const;

export function NoCyclePage({ area, may }: NoCyclePageProps) {
  return (
    <Page title={`The city: ${area}`} crumbs={[{ text: 'Home', href: '/' }, { text: 'City' }]} width="wide">
      <EmptyState title="Your city at one look" next={may === 'begin' ? { text: 'Begin a cycle', href: '/cycles/new' } : undefined}>
        {WHY[may]}
      </EmptyState>
    </Page>
  );
}
