import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Page } from '../../../../ui/page.tsx';

/** A survey belongs to a year, and there is none. */
export function NoSurveysPage({ title }: { title: 'Surveys' | 'Words' }) {
  return (
    <Page title={title} crumbs={[{ text: 'Home', href: '/' }, { text: title }]}>
      <EmptyState title={title === 'Surveys' ? 'Your surveys will stand here' : 'What people write in surveys will stand here'}>
        Surveys belong to a yearly cycle, and the partnership has not begun one yet. Its lead can.
      </EmptyState>
    </Page>
  );
}
