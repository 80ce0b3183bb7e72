import { Page } from '../../../ui/page.tsx';
import type { About } from '../about.ts';

export function AboutPage({ version, frameworks }: About) {
  return (
    <Page title="About Waymark" caption={`Version ${version}`} width="reading">
      <p>
        Waymark is for a local partnership of schools, colleges and their council. Once a year it rates the careers guidance of each institution from
        evidence, and gives the reason for every rating: the figures, what they are held against, and how sure it is.
      </p>
      <p>The ratings lead to a plan that both sides agree, and the years show how far an institution has come.</p>
      <h2>Frameworks</h2>
      <p>A framework says what is rated and how. These come with this version:</p>
      <dl>
        {frameworks.map(({ title, summary, proposal }) => (
          <>
            <dt>
              <strong>{title}</strong>
              {proposal && ' (a proposal: no partnership has adopted it)'}
            </dt>
            <dd>{summary}</dd>
          </>
        ))}
      </dl>
      <h2>Licence</h2>
      <p>
        Waymark is free software under the <a href="https://www.apache.org/licenses/LICENSE-2.0">Apache License 2.0</a>. Its forms follow the GOV.UK
        Design System (MIT licence), and its typeface is Atkinson Hyperlegible Next (SIL Open Font License). It is no service of the government.
      </p>
    </Page>
  );
}
