import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

/** Before the partnership has begun its first cycle. */
export function NoYearPage({ title }: { title: 'Ratings' | 'Evidence' }) {
  return (
    <Page title={title} crumbs={[{ text: 'Home', href: '/' }, { text: title }]}>
      <EmptyState title={`${title} of your institution will be here`} next={{ text: 'Go to your home', href: '/' }}>
        The partnership has not begun a year yet. Once it has, you find here what is known of your institution and what it is rated.
      </EmptyState>
    </Page>
  );
}
