import { readFile } from 'node:fs/promises';

/** The version in package.json, which lies beside `src` and, once built, beside `dist`. */
export async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}
