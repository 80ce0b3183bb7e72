/**
 * What every component of this folder shares. The folder holds typed twins of govuk-frontend's components, each proved equal to
 * govuk-frontend's own examples (`fixtures.test.tsx`).
 *
 * No twin can be handed markup as a string, on purpose: what a page shows comes from files and forms that strangers fill in, so text is
 * always escaped and markup is always elements. Hence no `html` option, and attributes that could carry markup or script are refused.
 */
import type { ComponentChildren } from 'preact';

/** Further attributes of an element, by their HTML names. */
export interface Attributes {
  readonly [name: string]: string | number | boolean | undefined;
  readonly [listener: `on${string}`]: undefined;
  readonly dangerouslySetInnerHTML?: undefined;
  readonly children?: undefined;
}

/** Place in a list that a condition leaves empty: `mayEdit && { … }`. */
export type Left = false | null | undefined | '';

const REFUSED = /^on|^(dangerouslySetInnerHTML|innerHTML|srcdoc|children|ref|key)$/i;

/** Attributes to spread on an element. The type refuses the dangerous ones already; this also holds for what came through a cast. */
export function further(attributes: Attributes | undefined): Record<string, string | number | boolean | undefined> | undefined {
  for (const name in attributes) if (REFUSED.test(name)) throw new Error(`The attribute "${name}" cannot be set: it can carry markup or script.`);
  return attributes;
}

export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Whether there is anything to show: a condition that failed and an empty text are nothing. */
export function given(content: ComponentChildren): boolean {
  return content !== undefined && content !== null && content !== false && content !== '';
}

/** Words alone, as against elements: components that style a lone sentence ask this. */
export function isText(content: ComponentChildren): boolean {
  return Array.isArray(content) ? content.every(isText) : typeof content !== 'object';
}
