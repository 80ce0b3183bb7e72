import { existsSync } from 'node:fs';
import inPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** As root a sandbox cannot start; the rest keeps the browser from calling home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser: the one named in CHROMIUM_PATH, the host's, or the one that came with the packages. Null where none can start, having said that the tests are skipped. */
export async function startBrowser(): Promise<Browser | null> {
  const failures: string[] = [];
  for (const find of [namedBrowser, hostBrowser, packagedBrowser]) {
    try {
      const executablePath = await find();
      if (executablePath) return await chromium.launch({ executablePath, args: ARGUMENTS });
    } catch (error) {
      failures.push((error as Error).message.split('\n')[0] ?? '');
    }
  }
  console.log(`Skipped, because no browser can start on this machine: ${failures.join('; ')}`);
  return null;
}

async function namedBrowser(): Promise<string | undefined> {
  return process.env.CHROMIUM_PATH;
}

async function hostBrowser(): Promise<string | undefined> {
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
}

function packagedBrowser(): Promise<string> {
  return inPackage.executablePath();
}
