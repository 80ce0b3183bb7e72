import type { ComponentChildren } from 'preact';
import type { Chart } from '../../../ui/charts/chart.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { Page } from '../../../ui/page.tsx';
import { Forms } from './forms.tsx';
import { Levels, Strips } from './levels.tsx';
import { Empty, Figures, Flashes, Lists, Next } from './pieces.tsx';
import { Summaries, Words } from './words.tsx';

interface DesignPageProps {
  /** Whole pages as they look in use, by name and address. */
  samples: { title: string; href: string }[];
  charts: { title: string; charts: Chart[] }[];
}

const SECTIONS: { id: string; title: string; shows: () => ComponentChildren }[] = [
  { id: 'levels', title: 'The level mark', shows: Levels },
  { id: 'strips', title: 'The strip', shows: Strips },
  { id: 'figures', title: 'Key figures', shows: Figures },
  { id: 'next', title: 'Next for you', shows: Next },
  { id: 'lists', title: 'Filters and rows', shows: Lists },
  { id: 'empty', title: 'Empty state', shows: Empty },
  { id: 'flash', title: 'Flash', shows: Flashes },
  { id: 'forms', title: 'Forms', shows: Forms },
  { id: 'words', title: 'Words', shows: Words },
  { id: 'summaries', title: 'Summaries and tables', shows: Summaries },
];

/** Every component and chart, for whoever builds or tests a page. Nothing on it changes anything. */
export function DesignPage({ samples, charts }: DesignPageProps) {
  return (
    <Page title="Design" caption="Every piece that a page is made of" width="wide">
      <nav aria-label="On this page">
        <ul>
          {SECTIONS.map(({ id, title }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href="#charts">Charts</a>
          </li>
        </ul>
      </nav>
      <h2>Whole pages</h2>
      <ul>
        {samples.map(({ title, href }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
      {SECTIONS.map(({ id, title, shows: Shows }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <Shows />
        </section>
      ))}
      <h2 id="charts">Charts</h2>
      {charts.map((kind) => (
        <>
          <h3>{kind.title}</h3>
          {kind.charts.map((chart) => (
            <ChartFigure chart={chart} heading={4} />
          ))}
        </>
      ))}
    </Page>
  );
}
