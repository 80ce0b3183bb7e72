import { type Cycle, cyclePath } from '../../evidence/index.ts';

/** The way from home to a page of a cycle, or to the cycle itself. */
export function crumbsTo(cycle: Pick<Cycle, 'year'>, ...below: (string | { text: string; href: string })[]) {
  const start = [
    { text: 'Home', href: '/' },
    { text: 'Cycles', href: '/cycles' },
  ];
  if (below.length === 0) return [...start, { text: cycle.year }];
  return [...start, { text: cycle.year, href: cyclePath(cycle) }, ...below.map((one) => (typeof one === 'string' ? { text: one } : one))];
}
