import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFrameworks } from '../src/features/frameworks/index.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../frameworks/${path}`, import.meta.url)), 'utf8');
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read('framework.schema.json')));

const shipped = await listFrameworks();

describe('the JSON Schema that editors complete and check frameworks with', () => {
  test.each(shipped)('accepts %s', (id) => {
    validate(parse(read(`${id}.yaml`)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('refuses a word it does not know, and a bound that is no number', () => {
    const framework = parse(read('careers-2025.yaml'));
    framework.elements[0].rule.criteria.green = { above: 'half', says: 'Above.', colour: 'green' };
    expect(validate(framework)).toBe(false);
  });
});
