import { useFrame } from './frame.ts';

/** Browsers colour their own frame with it; the colours are those of the top in tokens.css.ts. */
const THEME = { light: '#1b2a41', dark: '#0c121b' };

export function PageHead({ title, wrong }: { title: string; wrong: boolean }) {
  const { assets, role } = useFrame();
  return (
    <head>
      <meta charset="utf-8" />
      <title>{pageTitle({ title, wrong, partnership: role?.partnership })}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={THEME.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={THEME.dark} />
      <meta name="format-detection" content="telephone=no" />
      {assets.fonts?.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="icon" href={assets.favicon} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.stylesheet} />
      <script type="module" src={assets.script} />
    </head>
  );
}

/** Where one is, the nearest first: "People – Dunmere 14-19 Partnership – Waymark". A screen reader hears first that something is wrong. */
export function pageTitle({ title, wrong, partnership }: { title: string; wrong: boolean; partnership: string | undefined }): string {
  const places = [title, partnership, 'Waymark'].filter((place) => place !== undefined);
  return `${wrong ? 'Error: ' : ''}${[...new Set(places)].join(' – ')}`;
}
