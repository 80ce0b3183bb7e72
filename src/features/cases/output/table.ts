import type { SettledFramework } from '../../../rating/framework.ts';
import { LevelScale, type Verdict } from '../../../rating/level.ts';
import { levelShape, reasonWords } from '../../../rating/verdict-words.ts';
import { fitted, printable, type Style, styled, type Terminal, wrapped } from '../../../shared/terminal.ts';
import { areaWords, nameOf } from '../institution-name.ts';
import type { RatedCase, RatedInstitution } from '../rated-case.ts';

const NARROWEST_NAME = 20;
const WIDEST_NAME = 40;

/** How much of a table there is room for. `short`: initials of levels in place of words. `stacked`: a heading's words below each other. */
interface Layout {
  short: boolean;
  stacked: boolean;
  gap: string;
}

const LAYOUTS: Layout[] = [
  { short: false, stacked: false, gap: '  ' },
  { short: true, stacked: false, gap: '  ' },
  { short: true, stacked: true, gap: ' ' },
];
const TIGHTEST = LAYOUTS.at(-1) as Layout;

interface Cell {
  text: string;
  style: Style | null;
}

interface Column {
  head: string[];
  cells: Cell[];
  width: number;
}

/** The case as a table for a terminal: institutions by elements, each level as shape and word; then the city in a few sentences. */
export function caseAsTable(rated: RatedCase, terminal: Terminal): string {
  return [...title(rated, terminal), ...grid(rated, terminal), '', ...city(rated, terminal), ''].join('\n');
}

function title({ partnership, la, cycle, framework }: RatedCase, terminal: Terminal): string[] {
  const standing = framework.standing === 'proposal' ? ' (a proposal)' : '';
  const head = `Careers guidance across ${printable(partnership)} (${areaWords(la)}), ${cycle}`;
  return [styled(terminal, 'bold', head), `By the framework ${framework.title}${standing}, version ${framework.version}`, ''];
}

/** In the widest layout that the terminal has room for; where it has none, each name in a line of its own. */
function grid(rated: RatedCase, terminal: Terminal): string[] {
  const room = (layout: Layout) => (terminal.width ?? Number.POSITIVE_INFINITY) - widthOf(columnsOf(rated, layout), layout);
  const fitting = LAYOUTS.find((layout) => room(layout) >= NARROWEST_NAME);
  const layout = fitting ?? TIGHTEST;
  const columns = columnsOf(rated, layout);
  const names = rated.institutions.map(({ rating }) => printable(nameOf(rating)));
  const longest = Math.max('Institution'.length, ...names.map((name) => name.length));
  const nameWidth = fitting ? Math.min(longest, WIDEST_NAME, room(layout)) : 0;
  const line = (cells: string[], name: string) => `${fitted(name, nameWidth)}${cells.map((cell) => layout.gap + cell).join('')}`.trimEnd();
  const rows = names.flatMap((name, at) => {
    const cells = columns.map(({ cells, width }) => styledCell(cells[at], width, terminal));
    return fitting ? [line(cells, name)] : [name, line(cells, '')];
  });
  const heights = Math.max(...columns.map(({ head }) => head.length));
  const head = Array.from({ length: heights }, (_, at) => {
    const words = columns.map(({ head, width }) => (head[at - heights + head.length] ?? '').padEnd(width));
    return styled(terminal, 'bold', line(words, at === heights - 1 && fitting ? 'Institution' : ''));
  });
  return [...head, ...rows];
}

function widthOf(columns: Column[], { gap }: Layout): number {
  return columns.reduce((sum, { width }) => sum + gap.length + width, 0);
}

function columnsOf({ framework, institutions }: RatedCase, { short, stacked }: Layout): Column[] {
  const scale = new LevelScale(framework.levels);
  const elements = framework.elements.map(({ id, short: head }) => {
    return { head, cells: institutions.map(({ rating }) => cellOf(rating.elements[id], scale, short)) };
  });
  const overall = { head: 'Overall', cells: institutions.map((institution) => overallCell(institution, scale, short)) };
  return [overall, ...elements].map(({ head, cells }) => {
    const words = stacked ? head.split(' ') : [head];
    const width = Math.max(...[...words, ...cells.map(({ text }) => text)].map(({ length }) => length));
    return { head: wrapped(head, width).split('\n'), cells, width };
  });
}

function overallCell({ rating, lastYear }: RatedInstitution, scale: LevelScale, short: boolean): Cell {
  const { text, style } = cellOf(rating.overall, scale, short);
  const moved = lastYear?.overall?.levels ?? 0;
  const [up, down] = short ? [` ↑${moved}`, ` ↓${-moved}`] : [` (up ${moved})`, ` (down ${-moved})`];
  return { text: text + (moved > 0 ? up : moved < 0 ? down : ''), style };
}

function cellOf(verdict: Verdict | undefined, scale: LevelScale, short: boolean): Cell {
  return verdict ? { text: verdictText(verdict, scale, short), style: styleOf(verdict, scale) } : { text: '', style: null };
}

function styledCell(cell: Cell | undefined, width: number, terminal: Terminal): string {
  return styled(terminal, cell?.style ?? null, (cell?.text ?? '').padEnd(width));
}

function verdictText({ levels, reason }: Verdict, scale: LevelScale, short: boolean): string {
  if (levels.length === 0) return `- ${short ? 'none' : reasonWords(reason)}`;
  const words = levels.map((level) => (short ? initials(scale.title(level)) : scale.title(level))).join(' or ');
  return `${levels.map((level) => levelShape(scale, level)).join('')} ${words}`;
}

function initials(words: string): string {
  return words
    .split(/[^A-Za-z]+/)
    .map((word) => word.charAt(0))
    .join('/');
}

function styleOf({ level }: Verdict, scale: LevelScale): Style | null {
  if (!level) return 'dim';
  if (level === scale.best) return 'green';
  if (level === scale.worst) return 'red';
  return scale.points(level) >= (scale.levels.length - 1) / 2 ? 'yellow' : 'magenta';
}

function city({ city: { explanation }, framework }: RatedCase, { width }: Terminal): string[] {
  return [wrapped(explanation, width ?? 100), '', key(framework)];
}

function key({ levels }: SettledFramework): string {
  const scale = new LevelScale(levels);
  return [...levels.map(({ id, title: words }) => `${levelShape(scale, id)} ${words} (${initials(words)})`), '- no rating'].join('  ');
}
