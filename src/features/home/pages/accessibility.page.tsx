import { Page } from '../../../ui/page.tsx';

/** Says no more than is known: a machine finds only some of what stands in somebody's way. */
export function AccessibilityPage({ version }: { version: string }) {
  return (
    <Page title="Accessibility statement" caption={`Waymark ${version}`} width="reading">
      <p>We want everybody to be able to use Waymark. You should be able to:</p>
      <ul>
        <li>enlarge pages to 400% without scrolling sideways to read</li>
        <li>do everything with the keyboard alone</li>
        <li>listen to pages with a screen reader</li>
        <li>tell every level without colour: each has its word and its shape</li>
        <li>choose light or dark colours in your browser or system</li>
        <li>do everything with scripts switched off, except sign in with a passkey</li>
      </ul>
      <h2>How accessible it is</h2>
      <p>
        Waymark aims at level AA of the <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines, version 2.2</a>. We cannot say
        yet that it meets them: nobody has audited this version, and people who use assistive technology have not tested it.
      </p>
      <h2>What has been tested</h2>
      <p>With every change, programs check:</p>
      <ul>
        <li>each page for faults that a machine can find (axe), on a narrow and on a wide screen</li>
        <li>that each page is valid HTML and works without scripts</li>
        <li>that colours stand out enough from each other, in light and in dark</li>
        <li>that forms are built as those of the GOV.UK Design System, which are tested with people with disabilities</li>
      </ul>
      <p>Programs find less than half of what can stand in somebody’s way. That is why your report matters.</p>
      <h2>What we know to be hard to use</h2>
      <p>A list of several hundred institutions is long. Narrow it with the filters above it.</p>
      <h2>Tell us what stands in your way</h2>
      <p>
        Tell the lead of your partnership, or whoever runs Waymark for you: which page it was, what you tried to do, and what you use, such as a
        screen reader. Say also if you need something from Waymark in another form. They pass it on to the makers of Waymark.
      </p>
      <h2>If you are not happy with the answer</h2>
      <p>
        The <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a> advises you. The Equality and Human Rights
        Commission sees to it that public bodies keep the accessibility regulations of 2018.
      </p>
    </Page>
  );
}
