import { faultIn, quoted } from './form.ts';
import type { Variable } from './variable.ts';
import { NAMES, type Name, VARIABLES, type Values } from './variables.ts';

export type Environment = Record<string, string | undefined>;

/** What was set, without the blanks around it; what is set to nothing counts as not set. */
export function setIn(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

/** Reads each variable by itself. A variable with a problem has no value. */
export function readValues(environment: Environment, demo: boolean): { values: Partial<Values>; problems: string[] } {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const name of NAMES) {
    const variable = VARIABLES[name];
    const text = setIn(environment, name) ?? (demo ? variable.demoDefault : undefined) ?? variable.default;
    if (text === undefined) continue;
    const read = variable.form.schema.safeParse(text);
    if (read.success) values[name] = read.data;
    else problems.push(problemWith(name, variable, text, faultIn(read.error)));
  }
  return { values: values as Partial<Values>, problems };
}

function problemWith(name: Name, { form }: Variable, text: string, fault = form.secret ? 'cannot be read' : `is ${quoted(text)}`): string {
  const example = form.example === undefined ? '' : `, for example ${name}=${form.example}`;
  return `${name} ${fault}. Write ${form.is}${example}.`;
}
