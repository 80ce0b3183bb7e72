// Pictures of the service for the documentation: the demonstration is started in a folder of its own, looked at by its lead, and ended.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { SignIn } from '../src/seed/demonstration.ts';

const SHOTS = [
  { name: 'home', path: '/' },
  { name: 'institutions', path: '/institutions' },
  { name: 'people', path: '/people' },
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
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, baseURL: address });
    await signIn(page, JSON.parse(readFileSync(join(folder, 'sign-ins.json'), 'utf8')));
    for (const { name, path } of SHOTS) {
      await page.goto(path);
      await page.screenshot({ path: join(into, `${name}.png`) });
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  }
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
