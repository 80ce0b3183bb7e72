import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

/** In the place of the files of a cycle, where there is no cycle. */
export function NoCyclePage() {
  return (
    <Page title="Evidence files" crumbs={[{ text: 'Home', href: '/' }, { text: 'Evidence files' }]}>
      <EmptyState title="Files belong to a cycle, and there is none yet">
        A cycle is one academic year’s round of ratings. Once the lead of the partnership has begun one, you can send the files that its ratings rest
        on.
      </EmptyState>
    </Page>
  );
}
