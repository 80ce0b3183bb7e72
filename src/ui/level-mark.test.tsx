import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { LevelScale, type Verdict } from '../rating/level.ts';
import { LEVEL_MARK } from './level-mark.css.ts';
import { LevelMark } from './level-mark.tsx';

const LEVELS = [
  { id: 'green', title: 'Green', means: '' },
  { id: 'amber-green', title: 'Amber/Green', means: '' },
  { id: 'amber-red', title: 'Amber/Red', means: '' },
  { id: 'red', title: 'Red', means: '' },
];
const THREE = ['Good', 'Fair', 'Poor'].map((title) => ({ id: title.toLowerCase(), title, means: '' }));

function mark(verdict: Pick<Verdict, 'status' | 'levels'>, levels = LEVELS): string {
  return renderToString(<LevelMark scale={new LevelScale(levels)} verdict={verdict} size="cell" />);
}

function word(html: string): string {
  return html.replace(/<[^>]+>/g, '');
}

test.each([
  { levels: ['green'], status: 'rated', says: 'Green', tone: 'best' },
  { levels: ['amber-green'], status: 'rated', says: 'Amber/Green', tone: 'upper' },
  { levels: ['amber-red'], status: 'rated', says: 'Amber/Red', tone: 'lower' },
  { levels: ['red'], status: 'rated', says: 'Red', tone: 'worst' },
  { levels: ['amber-red', 'red'], status: 'unresolved', says: 'Amber/Red or Red', tone: 'unresolved' },
  { levels: ['green', 'amber-green', 'red'], status: 'unresolved', says: 'Green, Amber/Green or Red', tone: 'unresolved' },
  { levels: [], status: 'not-rated', says: 'Not rated', tone: 'not-rated' },
  { levels: [], status: 'not-applicable', says: 'Not applicable', tone: 'not-applicable' },
] as const)('$status $levels says "$says"', ({ levels, status, says, tone }) => {
  const html = mark({ status, levels: [...levels] });
  expect(word(html)).toBe(says);
  expect(html).toContain(`tone-${tone}"`);
});

test('no two marks have one shape', () => {
  const marks = [...LEVELS.map(({ id }) => mark({ status: 'rated', levels: [id] })), mark({ status: 'unresolved', levels: ['green', 'red'] })];
  const others = (['not-rated', 'not-applicable'] as const).map((status) => mark({ status, levels: [] }));
  const shapes = [...marks, ...others].map((html) => shapeOf(/tone-[\w-]+/.exec(html)?.[0] ?? ''));
  expect(shapes).not.toContain(undefined);
  expect(new Set(shapes).size).toBe(7);
});

/** The outline that the style sheet draws for a tone. */
function shapeOf(tone: string): string | undefined {
  return new RegExp(`\\.${tone}\\{--shape:([^}]+)\\}`).exec(LEVEL_MARK)?.[1];
}

test('a framework with three levels of its own has its words, and a middle', () => {
  const html = THREE.map(({ id }) => mark({ status: 'rated', levels: [id] }, THREE));
  expect(html.map(word)).toEqual(['Good', 'Fair', 'Poor']);
  expect(html[1]).toContain('tone-middle');
});

test('the shape adds no word for a screen reader, and a title is text, never markup', () => {
  expect(LEVEL_MARK).toContain('.level::before,.move--up::before,.move--down::before{content:"";');
  const html = mark({ status: 'rated', levels: ['x'] }, [{ id: 'x', title: '<b>&"', means: '' }, ...THREE]);
  expect(html).toContain('&lt;b>&amp;');
  expect(html).not.toContain('<b>');
});
