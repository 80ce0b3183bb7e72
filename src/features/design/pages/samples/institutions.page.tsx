import { Page } from '../../../../ui/page.tsx';
import { Figures, Lists } from '../pieces.tsx';

export function InstitutionsSample() {
  return (
    <Page title="Careers guidance across Dunmere" caption="2025/26, in review" crumbs={[{ text: 'Home', href: '/' }, { text: 'City' }]} width="wide">
      <Figures />
      <Lists />
    </Page>
  );
}
