import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { pagesOf, pdfText } from '../../../../tests/support/pdf-parts.ts';
import { pdfWords } from '../../../../tests/support/pdf-words.ts';
import { makePdf as makePdfWithin, type Wanted } from '../../../documents/index.ts';
import { switchAboutMe } from '../../../surveys/about-me.ts';
import { ABOUT_ME } from '../../../surveys/question-set.ts';
import { type Questionnaire, questionnaireFrom } from '../../../surveys/questionnaire.ts';
import { YEAR_GROUPS } from '../../../surveys/year-group.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { askedOf } from '../answer/asked-of.ts';
import { makeCode } from '../one-use-code.ts';
import { codesContent } from './codes-content.ts';
import { paperContent } from './paper-content.ts';
import { posterContent } from './poster-content.ts';

const LAYOUTS = 'features/surveys/printing';
const place = { institution: { name: 'Alder Vale School' }, cycle: { year: '2025/26' }, audience: 'students' } as never;
const survey = { access: 'codes', closesOn: '2026-06-20', questionnaire: 3 } as const;
const address = { door: 'k7qf', place: '92xd', label: '10B', yearGroup: 10, ended: false } as const;
const baseUrl = 'https://waymark.dunmere.gov.uk';

/** With time enough for a machine that does much else. */
const makePdf = (wanted: Wanted) => makePdfWithin(wanted, { seconds: 50 });

/** The lightness of each point of a drawing of black squares, so many points to a square. */
function pointsOf(svg: string, scale: number) {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const width = side * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  const [, dark = ''] = svg.split('fill="#000" d="');
  for (const [, x, y, length] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let down = 0; down < scale; down++)
      for (let across = 0; across < Number(length) * scale; across++) {
        const at = ((Number(y) * scale + down) * width + Number(x) * scale + across) * 4;
        data.set([0, 0, 0], at);
      }
  return { width, height: width, data, side, dark };
}

describe('the poster', () => {
  const content = posterContent({ place, survey, addresses: [address], baseUrl });

  test('its code is read as the address of the survey, black on white with four squares of quiet around it', () => {
    const [{ code = '' } = {}] = content.posters;
    const points = pointsOf(code, 4);
    expect(decodeQR(points)).toBe('https://waymark.dunmere.gov.uk/s/k7qf-92xd');
    const quiet = [...points.dark.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [
      Number(x),
      points.side - Number(x) - Number(length),
      Number(y),
      points.side - Number(y) - 1,
    ]);
    expect(Math.min(...quiet.flat())).toBe(4);
  });

  test('says where to go by hand, until when, and that a code is needed only where it is', async () => {
    const pdf = await makePdf({ layout: `${LAYOUTS}/poster.typ`, content });
    expect(pagesOf(pdf)).toBe(1);
    const words = pdfWords(pdf);
    if (words !== null)
      for (const said of ['Alder Vale School', '10B', 'waymark.dunmere.gov.uk/s/k7qf-92xd', 'You need the code', 'Open until 20 June 2026'])
        expect(words).toContain(said);
    const open = posterContent({ place, survey: { ...survey, access: 'open' }, addresses: [address, { ...address, label: '10C' }], baseUrl });
    expect(open['needs-code']).toBeNull();
    expect(pagesOf(await makePdf({ layout: `${LAYOUTS}/poster.typ`, content: open }))).toBe(2);
  });
});

describe('slips of codes', () => {
  test.each([
    { codes: 1, sheets: 1 },
    { codes: 30, sheets: 1 },
    { codes: 31, sheets: 2 },
    { codes: 300, sheets: 10 },
  ])('$codes are on $sheets sheets, each code once', async ({ codes, sheets }) => {
    const made = Array.from({ length: codes }, makeCode);
    const pdf = await makePdf({ layout: `${LAYOUTS}/codes.typ`, content: codesContent({ place, codes: made, address, baseUrl }) });
    expect(pagesOf(pdf)).toBe(sheets);
    const words = pdfWords(pdf);
    if (words !== null) expect([...words.matchAll(/\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/g)].map(([code]) => code)).toEqual(made);
  });

  test('where every address has ended they are made without one', async () => {
    const content = codesContent({ place, codes: ['K7QF-92XD'], address: undefined, baseUrl });
    expect(pagesOf(await makePdf({ layout: `${LAYOUTS}/codes.typ`, content }))).toBe(1);
  });
});

describe('the sheets', async () => {
  const shipped = await shippedQuestionSet('students');
  const questionnaire = ABOUT_ME.reduce((asked, id) => switchAboutMe(asked, shipped.set, id, true) as Questionnaire, questionnaireFrom(shipped.set));

  test.each(['en', 'pl', 'ro', 'ur'])('with all that can be asked are one sheet of two sides in %s, and say their language', async (language) => {
    const asked = askedOf({ questionnaire, ...shipped }, { language, yearGroup: null });
    const content = paperContent({ place, survey, questionnaire, asked, years: YEAR_GROUPS });
    const pdf = await makePdf({ layout: `${LAYOUTS}/paper.typ`, content });
    expect(pagesOf(pdf)).toBe(2);
    const text = pdfText(pdf);
    expect(text).toContain(`/Lang (${language === 'en' ? 'en-GB' : language})`);
    expect(text).toContain('/S /TH');
    const words = pdfWords(pdf);
    if (words === null) return;
    // The names under which answers are stored, in the order of the sheet.
    const ids = questionnaire.questions.map(({ id }) => id);
    expect(ids.map((id) => words.indexOf(id))).toEqual(ids.map((id) => words.indexOf(id)).toSorted((a, b) => a - b));
    expect(ids.filter((id) => !words.includes(id))).toEqual([]);
    if (language !== 'ur') for (const { words: said } of asked.questions) expect(words).toContain(said);
  });

  test('a question in the partnership’s own words stands in an Urdu document in its own direction', async () => {
    const asked = askedOf({ questionnaire, ...shipped }, { language: 'ur', yearGroup: null });
    const own = { at: 0, words: 'I feel #ready* for $work$', language: 'en' };
    const content = paperContent({ place, survey, questionnaire, asked: { ...asked, questions: [own] }, years: [] });
    const words = pdfWords(await makePdf({ layout: `${LAYOUTS}/paper.typ`, content }));
    if (words !== null) expect(words).toContain(own.words);
    expect(content.questions).toEqual([{ number: 1, words: own.words, id: questionnaire.questions[0]?.id, language: 'en' }]);
  });
});
