import { readFileSync } from 'node:fs';

/** Addresses of what a page loads. Each has a mark of its content in its name, so that browsers may keep it for good. */
export interface Assets {
  stylesheet: string;
  script: string;
  favicon: string;
  /** What whoever answers a survey loads, on a telephone perhaps, and nothing else. */
  survey: { stylesheet: string; script: string };
  /** Parts of the typeface that nearly every page needs, to be fetched before the style sheet asks for them. */
  fonts?: string[];
}

/** Where the web layer serves the folder of the manifest. */
const ADDRESS = '/assets';
const NEEDED_EVERYWHERE = ['waymark-latin-400.woff2', 'waymark-latin-700.woff2'];

/** Reads what tools/build-assets.mjs wrote. Without it nothing could be shown properly, so that the start stops here. */
export function readAssets(manifest: string): Assets {
  const names = parse(manifest);
  const address = (file: string) => {
    if (!names[file]) throw new Error(`${manifest} names no ${file}. Build Waymark again: npm start does it.`);
    return `${ADDRESS}/${names[file]}`;
  };
  return {
    stylesheet: address('waymark.css'),
    script: address('waymark.js'),
    favicon: address('favicon.svg'),
    survey: { stylesheet: address('survey.css'), script: address('survey.js') },
    fonts: NEEDED_EVERYWHERE.map(address),
  };
}

function parse(manifest: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  } catch (error) {
    throw new Error(`The style sheet and scripts are not built: ${(error as Error).message}. Build Waymark again: npm start does it.`);
  }
}
