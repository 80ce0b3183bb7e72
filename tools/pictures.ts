// Makes the pictures of the documentation from the example city and the demonstration, in a real browser: run it when the report's look changes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startBrowser } from '../tests/support/browser.ts';
import { takeServicePictures } from './service-pictures.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'waymark-pictures-'));
const report = join(folder, 'report.html');

try {
  execFileSync(join(root, 'bin', 'waymark'), ['rate', join(root, 'examples', 'dunmere-2025'), '--format', 'html', '--output', report], {
    stdio: 'inherit',
  });
  const browser = await startBrowser();
  if (!browser) process.exit(1);
  const page = await browser.newPage({ viewport: { width: 1280, height: 960 } });
  await page.goto(pathToFileURL(report).href);
  mkdirSync(join(root, 'docs', 'pictures'), { recursive: true });
  await page.screenshot({ path: join(root, 'docs', 'pictures', 'report.png') });
  await page
    .locator('section.institution')
    .nth(4)
    .screenshot({ path: join(root, 'docs', 'pictures', 'institution.png') });
  await takeServicePictures(browser, root, join(root, 'docs', 'pictures'));
  await browser.close();
} finally {
  rmSync(folder, { recursive: true });
}
