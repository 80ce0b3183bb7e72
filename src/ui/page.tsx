import type { ComponentChildren, VNode } from 'preact';
import { Flash } from './flash.tsx';
import { type Frame, FrameOf, useFrame } from './frame.ts';
import { BackLink } from './govuk/back-link.tsx';
import { Breadcrumbs } from './govuk/breadcrumbs.tsx';
import { ErrorSummary } from './govuk/error-summary.tsx';
import { SkipLink } from './govuk/skip-link.tsx';
import { IdleDialogs } from './idle-dialogs.tsx';
import { PageFoot } from './page-foot.tsx';
import { PageHead } from './page-head.tsx';
import { PageTop } from './page-top.tsx';
import { type Pieces, renderPieces } from './rendered-part.tsx';

export type { Frame } from './frame.ts';

interface Crumb {
  text: string;
  href?: string | undefined;
}

export interface PageProps {
  /** The heading, and the beginning of the title in the browser. */
  title: string;
  /** One quiet line under the heading: a cycle, a kind, a number. */
  caption?: string | undefined;
  /** From the top down; the last, without an address, is this page. */
  crumbs?: Crumb[] | undefined;
  /** What was wrong with what was sent, each leading to its field. */
  errors?: { text: string; href: string }[] | undefined;
  /** Address of the step before, for pages that are a step. It takes the place of the crumbs. */
  back?: string | undefined;
  /** `reading` for words and forms, `wide` for tables and cards. */
  width?: 'reading' | 'wide' | undefined;
  children?: ComponentChildren;
}

/** A whole page: the content of its author inside what every page has. */
export function Page({ title, caption, crumbs = [], errors = [], back, width = 'reading', children }: PageProps) {
  const { person, flash, timeout } = useFrame();
  return (
    <html lang="en-GB" class="govuk-template">
      <PageHead title={title} wrong={errors.length > 0} />
      <body class="govuk-template__body">
        <SkipLink href="#main">Skip to the content</SkipLink>
        <PageTop />
        <div class="govuk-width-container">
          <WayUp back={back} crumbs={crumbs} />
          <main id="main" class={`main main--${width}`} tabIndex={-1}>
            {flash && <Flash {...flash} />}
            {errors.length > 0 && <ErrorSummary errors={errors} />}
            <hgroup class="head">
              <h1>{title}</h1>
              {caption && <p>{caption}</p>}
            </hgroup>
            {children}
          </main>
        </div>
        <PageFoot />
        {person && timeout && <IdleDialogs minutes={timeout.minutes} />}
      </body>
    </html>
  );
}

/** In a landmark, as all that is not content: someone who jumps between landmarks finds it. */
function WayUp({ back, crumbs }: { back: string | undefined; crumbs: Crumb[] }) {
  if (crumbs.length > 0 && !back) return <Breadcrumbs items={crumbs} />;
  if (!back) return null;
  return (
    <nav aria-label="The step before">
      <BackLink href={back} />
    </nav>
  );
}

/** The document as text. */
export function renderPage(page: VNode, frame: Frame): string {
  return renderDocument(page, frame)
    .map((piece) => (typeof piece === 'string' ? piece : piece.bytes.toString()))
    .join('');
}

/** The document that is sent. */
export function renderDocument(page: VNode, frame: Frame): Pieces {
  return ['<!doctype html>\n', ...renderPieces(<FrameOf.Provider value={frame}>{page}</FrameOf.Provider>), '\n'];
}
