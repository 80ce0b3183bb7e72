// Pictures of the service for the documentation: the demonstration is started in a folder of its own, looked at by its lead, and ended.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { SignIn } from '../src/seed/demonstration.ts';

/** A page of the demonstration: where it is, and which links lead on from there. */
interface Shot {
  name: string;
  path: string;
  /** Followed from there, by their words, one after the other. */
  links?: string[];
  /** How much of the page is taken, in pixels. */
  tall?: number;
}

const CYCLE = '/cycles/2024-25';

const WIDTH = 1280;
const HEIGHT = 860;

const SHOTS: Shot[] = [
  { name: 'home', path: '/' },
  { name: 'institutions', path: '/institutions' },
  { name: 'people', path: '/people' },
  { name: 'cycles', path: '/cycles' },
  { name: 'cycle', path: CYCLE, tall: 1200 },
  { name: 'readings', path: `${CYCLE}/readings`, tall: 1200 },
  { name: 'city', path: `${CYCLE}/city`, tall: 1200 },
  { name: 'institution-rating', path: `${CYCLE}/city`, links: ['Millrace School'], tall: 1400 },
  { name: 'rating', path: `${CYCLE}/city`, links: ['Millrace School', 'Moderate or discuss'], tall: 1200 },
  { name: 'imports', path: `${CYCLE}/imports` },
  { name: 'import-preview', path: `${CYCLE}/imports`, links: ['gatsby.csv'], tall: 1200 },
  { name: 'evidence', path: `${CYCLE}/missing`, links: ['Larkmoor School'], tall: 1200 },
  { name: 'programme', path: `${CYCLE}/city`, links: ['Millrace School', 'Programme', 'Coverage'], tall: 1400 },
  { name: 'missing', path: `${CYCLE}/missing`, tall: 1000 },
  { name: 'version', path: '/cycles/2023-24/versions/2', tall: 1000 },
  { name: 'activity', path: '/activity' },
];

/** Writes the pictures into the folder. */
export async function takeServicePictures(browser: Browser, root: string, into: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-pictures-'));
  const child = spawn(process.execPath, [join(root, 'dist', 'main.js'), '--demo'], {
    env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((settle) => child.once('close', settle));
  try {
    const address = await addressIn(child.stdout);
    const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, baseURL: address });
    await signIn(page, JSON.parse(readFileSync(join(folder, 'sign-ins.json'), 'utf8')));
    for (const shot of SHOTS) await take(page, shot, into);
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  }
}

async function take(page: Page, { name, path, links = [], tall = HEIGHT }: Shot, into: string): Promise<void> {
  await page.goto(path);
  for (const words of links) await page.locator('main').getByRole('link', { name: words }).first().click();
  await page.setViewportSize({ width: WIDTH, height: tall });
  await page.screenshot({ path: join(into, `${name}.png`) });
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const some of output) {
    said += String(some);
    const address = /Waymark is running at (http:\S+)[\s\S]*Stop it/.exec(said)?.[1];
    if (address) return address;
  }
  throw new Error(`The demonstration ended without starting:\n${said}`);
}

async function signIn(page: Page, signIns: SignIn[]): Promise<void> {
  const lead = signIns.find(({ role }) => role === 'partnership-lead');
  if (!lead) throw new Error('The demonstration has no lead.');
  await page.goto('/sign-in');
  await page.fill('#email', lead.email);
  await page.fill('#password', lead.password);
  await page.click('main form button:text("Sign in")');
  const code = /\b\d{6}\b/.exec((await page.textContent('body')) ?? '')?.[0] ?? '';
  await page.fill('#code', code);
  await page.click('main form button:text("Continue")');
}
