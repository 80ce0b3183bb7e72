// Builds what browsers load: the style sheet, the script, the typeface and the mark, each under a name with a mark of its content,
// so that a browser may keep it for good; `manifest.json` says which is which. Beside each stand the same bytes packed (.br, .gz).
// Reads TypeScript, so that it runs on our own Node: `node tools/build-assets.mjs FOLDER`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { compileAsync } from 'sass';
import { CHARTS } from '../src/ui/charts/charts.css.ts';
import { FACTS } from '../src/ui/facts.css.ts';
import { LEVEL_MARK } from '../src/ui/level-mark.css.ts';
import { RATING } from '../src/ui/rating.css.ts';
import { STRIP } from '../src/ui/strip.css.ts';
import { TOKENS } from '../src/ui/tokens.css.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, 'node_modules');
const typeface = join(packages, '@fontsource', 'atkinson-hyperlegible-next');

/** Letters of western and of central Europe; a browser fetches the second only where a name needs it. */
const SUBSETS = ['latin', 'latin-ext'];
const WEIGHTS = [400, 700];

const CREDITS =
  '/*! GOV.UK Frontend, Crown copyright, MIT licence. Typeface Atkinson Hyperlegible Next, Braille Institute of America, SIL Open Font License 1.1. */\n';

/** The mark as in src/ui/brand.tsx, on the colour of the top so that it is seen on light and on dark tabs. */
const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1b2a41"/><path d="M5 25.5 13.5 10.5 17 16.5 20 13 27 25.5zM13.5 10.5V5" fill="none" stroke="#f4d35e" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>\n`;

/** Writes all into the folder and gives the manifest: each plain name with the name it has. */
export async function buildAssets(folder) {
  mkdirSync(folder, { recursive: true });
  const names = {};
  const write = (name, content) => {
    names[name] = marked(name, content);
    writePacked(join(folder, names[name]), content);
    return names[name];
  };
  const faces = writeTypeface(write);
  write('favicon.svg', Buffer.from(FAVICON));
  for (const name of ['waymark', 'survey']) write(`${name}.css`, Buffer.from(`@charset "UTF-8";\n${CREDITS}${await styleSheet(name, faces)}`));
  write('waymark.js', Buffer.from(CREDITS + (await script('start'))));
  write('survey.js', Buffer.from(await script('survey/start')));
  // The licence of the typeface asks to travel with it.
  write('typeface-licence.txt', readFileSync(join(typeface, 'LICENSE')));
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(names, null, 2)}\n`);
  return names;
}

/** "waymark.css" with the beginning of its SHA-256: "waymark.4f3a2b1c.css". */
function marked(name, content) {
  const dot = name.lastIndexOf('.');
  const mark = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return `${name.slice(0, dot)}.${mark}${name.slice(dot)}`;
}

function writePacked(path, content) {
  writeFileSync(path, content);
  if (path.endsWith('.woff2')) return; // packed already
  writeFileSync(`${path}.br`, brotliCompressSync(content));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}

/** Copies the files of the typeface and gives the rules that name them. */
function writeTypeface(write) {
  const rules = WEIGHTS.flatMap((weight) => {
    const ranges = rangesOf(readFileSync(join(typeface, `${weight}.css`), 'utf8'));
    return SUBSETS.map((subset) => {
      const file = readFileSync(join(typeface, 'files', `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`));
      const name = write(`waymark-${subset}-${weight}.woff2`, file);
      return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};font-display:swap;src:url(${name}) format("woff2");unicode-range:${ranges[subset]}}`;
    });
  });
  return rules.join('\n');
}

/** Which letters each file has, as the package says it. */
function rangesOf(css) {
  const found = [...css.matchAll(/\/\* atkinson-hyperlegible-next-([a-z-]+)-\d+-normal \*\/[^}]*unicode-range: ([^;]+);/g)];
  const ranges = Object.fromEntries(found.map(([, subset, range]) => [subset, range]));
  for (const subset of SUBSETS) if (!ranges[subset]) throw new Error(`The typeface package no longer says which letters "${subset}" has.`);
  return ranges;
}

async function styleSheet(name, faces) {
  const strings = { typeface: faces, tokens: TOKENS, 'level-mark': LEVEL_MARK, strip: STRIP, rating: RATING, facts: FACTS, charts: CHARTS };
  const { css } = await compileAsync(join(root, 'src', 'ui', 'style', `${name}.scss`), {
    style: 'compressed',
    // Sass would put a byte order mark in front, and behind the credits it spoils the first rule.
    charset: false,
    loadPaths: [packages],
    importers: [
      {
        canonicalize: (url) => (url.startsWith('css:') ? new URL(url) : null),
        load: ({ pathname }) => ({ contents: strings[pathname], syntax: 'css' }),
      },
    ],
  });
  return css;
}

async function script(name) {
  const bundle = await rolldown({ input: join(root, 'src', 'ui', 'browser', `${name}.ts`), cwd: root, logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'es', minify: true, comments: false });
  if (output.length !== 1) throw new Error(`The script came out in ${output.length} pieces; a page loads one.`);
  return output[0].code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Say where to: node tools/build-assets.mjs FOLDER');
  await buildAssets(folder);
}
