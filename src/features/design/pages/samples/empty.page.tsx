import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Page } from '../../../../ui/page.tsx';

export function EmptySample() {
  return (
    <Page title="Institutions" crumbs={[{ text: 'Home', href: '/' }, { text: 'Institutions' }]} width="wide">
      <EmptyState
        title="Your institutions will be listed here"
        next={{ text: 'Add institutions', href: '/design' }}
        other={{ text: 'What counts as an institution', href: '/design' }}
      >
        Nobody has added an institution to Dunmere 14-19 Partnership yet. Add them one by one, or all at once from a spreadsheet.
      </EmptyState>
    </Page>
  );
}
