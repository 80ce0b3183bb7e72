import { createRequire } from 'node:module';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { firstDifference } from './difference.ts';
import { markupOf } from './markup.ts';

const require = createRequire(import.meta.url);

export interface Fixture {
  name: string;
  options: never;
  html: string;
}

/** Turns the options of a component's macro into the twin with the props that mean the same. */
export type Adapter = (options: never) => VNode;

/** govuk-frontend's own examples of a component: options, and the markup that its macro makes of them. */
export function fixturesOf(component: string): Fixture[] {
  return (require(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`) as { fixtures: Fixture[] }).fixtures;
}

/** The first difference between the twin and what the fixture has; nothing where they are equal. */
export function differenceFrom({ options, html }: Fixture, adapter: Adapter): string | undefined {
  return firstDifference(markupOf(html), markupOf(renderToString(adapter(options))));
}
