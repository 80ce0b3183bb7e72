import type { Variable } from './variable.ts';
import { GROUPS } from './variables.ts';

const PLACE = /(<!-- variables: ([a-z-]+) -->\n)[\s\S]*?(<!-- end of variables -->)/g;

/** The text of docs/configuration.md with each of its tables made anew from the variables. */
export function withTables(document: string): string {
  return document.replace(PLACE, (_, before: string, group: string, after: string) => `${before}\n${tableOf(group)}\n${after}`);
}

function tableOf(group: string): string {
  const variables: Record<string, Variable> | undefined = GROUPS[group as keyof typeof GROUPS];
  if (!variables) throw new Error(`There is no group of variables "${group}". There are: ${Object.keys(GROUPS).join(', ')}.`);
  const rows = Object.entries(variables).map(([name, variable]) => [`\`${name}\``, variable.says, written(variable), whenNotSet(variable)]);
  return [['Variable', 'What it does', 'What to write', 'When not set'], ['---', '---', '---', '---'], ...rows].map(asRow).join('');
}

const asRow = (cells: string[]) => `| ${cells.join(' | ')} |\n`;

function written({ form: { is, example } }: Variable): string {
  // Markdown would take <a@b> for a link and hide the brackets.
  const words = is.replaceAll('<', '&lt;');
  return example === undefined ? words : `${words}: \`${example}\``;
}

/** The default as it would be written, or in words what happens. */
function whenNotSet({ default: usual, demoDefault, neededWith, otherwise }: Variable): string {
  const value = usual && `\`${usual}\``;
  const inDemo = demoDefault && `with \`--demo\` \`${demoDefault}\``;
  const needed = neededWith && `needed with \`${neededWith}\``;
  return [value, inDemo, needed, otherwise].filter(Boolean).join('; ');
}
