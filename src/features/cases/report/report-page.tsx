import type { RatedCase } from '../rated-case.ts';
import { ByElement } from './by-element.tsx';
import { Headline } from './headline.tsx';
import { HeatMap } from './heat-map.tsx';
import { HowRated } from './how-rated.tsx';
import { Institutions } from './institution-section.tsx';
import { MissingEvidence } from './missing-evidence.tsx';
import { outlineOf } from './outline.ts';

const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 28 28%22%3E%3Cpath d=%22M3 24 14 4l11 20z%22 fill=%22%231b2a41%22/%3E%3C/svg%3E';

interface ReportPageProps {
  rated: RatedCase;
  style: string;
  policy: string;
}

export function ReportPage({ rated, style, policy }: ReportPageProps) {
  const outline = outlineOf(rated);
  return (
    <html lang="en-GB">
      <Head rated={rated} style={style} policy={policy} />
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Top rated={rated} />
        <Places withInstitutions={outline.entries.length > 0} />
        <main id="main" class="wrap" tabIndex={-1}>
          <Headline outline={outline} />
          <HeatMap outline={outline} />
          <ByElement outline={outline} />
          <MissingEvidence outline={outline} />
          <Institutions outline={outline} />
          <HowRated rated={rated} />
        </main>
        <footer class="foot">
          <p class="wrap">
            Made by Waymark from the files named above. Every level says what it rests on; what had to be assumed is among the notices.
          </p>
        </footer>
      </body>
    </html>
  );
}

function Head({ rated, style, policy }: ReportPageProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <title>{`Careers guidance across ${rated.partnership}, ${rated.cycle}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href={ICON} />
      {/* Our own style sheet, which escaping would break; nothing that anybody typed is in it. */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
  );
}

function Places({ withInstitutions }: { withInstitutions: boolean }) {
  return (
    <nav class="nav" aria-label="On this page">
      <ul class="wrap">
        {withInstitutions && <Place to="glance" words="Ratings at a glance" />}
        {withInstitutions && <Place to="by-element" words="Element by element" />}
        {withInstitutions && <Place to="institutions" words="Institution by institution" />}
        <Place to="how" words="How it was rated" />
      </ul>
    </nav>
  );
}

function Top({ rated }: { rated: RatedCase }) {
  return (
    <header class="top">
      <div class="wrap">
        <span class="brand">
          <svg viewBox="0 0 28 28" aria-hidden="true">
            <path d="M3 24 11.5 8.5 15 14.5 18 11 25 24z" />
            <path d="M11.5 8.5V3.5" />
          </svg>
          Waymark
        </span>
        <span class="top__who">
          <bdi>{rated.partnership}</bdi> · {rated.cycle}
        </span>
      </div>
    </header>
  );
}

function Place({ to, words }: { to: string; words: string }) {
  return (
    <li>
      <a href={`#${to}`}>{words}</a>
    </li>
  );
}
