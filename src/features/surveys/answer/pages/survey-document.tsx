import type { ComponentChildren } from 'preact';
import { BrandMark } from '../../../../ui/brand.tsx';
import { useFrame } from '../../../../ui/frame.ts';

interface SurveyDocumentProps {
  /** What the browser shows as the name of the page. */
  title: string;
  /** Whose survey it is, at the top. */
  heading: string;
  language: { code: string; direction: 'ltr' | 'rtl' };
  /** How far somebody is, and in words. */
  progress?: { at: number; of: number; words: string } | undefined;
  children?: ComponentChildren;
}

/** A page of a survey: nothing on it but what whoever answers needs. */
export function SurveyDocument({ title, heading, language, progress, children }: SurveyDocumentProps) {
  const { assets, demonstration } = useFrame();
  return (
    <html lang={language.code} dir={language.direction}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – Waymark`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={assets.favicon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.survey.stylesheet} />
        <script type="module" src={assets.survey.script} />
      </head>
      <body>
        {demonstration && (
          <p class="survey-demonstration" lang="en" dir="ltr">
            This is a demonstration. The school is made up.
          </p>
        )}
        <header>
          <div class="survey-top">
            <BrandMark />
            <bdi>{heading}</bdi>
          </div>
          {progress && <progress class="survey-progress" max={progress.of} value={progress.at} aria-label={progress.words} />}
        </header>
        <main id="main">{children}</main>
      </body>
    </html>
  );
}
