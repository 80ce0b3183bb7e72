import { createHash } from 'node:crypto';
import type { Problem } from '../../evidence/problem.ts';
import type { Framework } from '../../rating/framework.ts';
import { readYaml } from '../../shared/yaml-file.ts';
import { FrameworkForm } from './framework.form.ts';
import { inconsistencies } from './inconsistencies.ts';

/** A framework with what it takes to say later which one it was. */
export interface LoadedFramework {
  framework: Framework;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  sha256: string;
}

/** Reads a framework file: the framework, or every mistake in it with its line and what was expected. */
export function readFramework(name: string, content: Uint8Array): LoadedFramework | { problems: Problem[] } {
  const read = readYaml<Framework>(content, FrameworkForm, inconsistencies);
  if ('value' in read) return { framework: read.value, sha256: createHash('sha256').update(content).digest('hex') };
  return { problems: read.mistakes.map(({ line, place, message }) => ({ severity: 'error', file: name, line, column: place, message })) };
}
