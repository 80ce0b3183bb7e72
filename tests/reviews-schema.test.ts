import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../frameworks/reviews/${path}`, import.meta.url), 'utf8');
const schema = (name: string) => new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(read(name)));

test.each([
  ['review', 'leadership-review'],
  ['review', 'gatsby-2025-review'],
  ['action-library', 'action-library'],
])('the JSON Schema %s accepts %s and refuses a word it does not know', (of, name) => {
  const valid = schema(`${of}.schema.json`);
  valid(parse(read(`${name}.yaml`)));
  expect(valid.errors ?? []).toEqual([]);
  expect(valid({ ...parse(read(`${name}.yaml`)), colour: 'green' })).toBe(false);
});
