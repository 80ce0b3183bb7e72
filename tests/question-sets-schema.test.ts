import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../frameworks/questions/${path}`, import.meta.url)), 'utf8');
const schema = (name: string) => new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(read(name)));
const ofSets = schema('question-set.schema.json');
const ofTranslations = schema('translation.schema.json');

describe('the JSON Schemas that editors complete and check question sets with', () => {
  test.each(['students', 'parents', 'partners'])('accept %s', (id) => {
    ofSets(parse(read(`${id}.yaml`)));
    expect(ofSets.errors ?? []).toEqual([]);
  });

  test.each(['pl', 'ro', 'ur'])('accept the translation %s', (code) => {
    ofTranslations(parse(read(`students.${code}.yaml`)));
    expect(ofTranslations.errors ?? []).toEqual([]);
  });

  test('refuse a word they do not know, a lesson that is none, and a language without a direction', () => {
    const [withWord, withLesson] = [parse(read('students.yaml')), parse(read('students.yaml'))];
    withWord.questions[0].colour = 'green';
    withLesson.questions[0].lesson = 11;
    expect([ofSets(withWord), ofSets(withLesson)]).toEqual([false, false]);
    const translation = parse(read('students.ur.yaml'));
    translation.language.direction = undefined;
    expect(ofTranslations(JSON.parse(JSON.stringify(translation)))).toBe(false);
  });
});
