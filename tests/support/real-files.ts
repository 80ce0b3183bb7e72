import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where one of DfE's published files lies beside the repository; null when it is not there, having said that its tests are skipped. */
export function realFile(name: string): string | null {
  const path = fileURLToPath(new URL(`../../../shared/data/dfe/${name}`, import.meta.url));
  if (existsSync(path)) return path;
  console.log(`Skipped, because the published file is not there: ${name}`);
  return null;
}
