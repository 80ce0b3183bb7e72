import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, isText } from './attributes.ts';

interface Look {
  variant?: 'secondary' | 'warning' | 'inverse' | undefined;
  /** The button that begins a task, with an arrow. */
  start?: boolean | undefined;
  id?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

interface ButtonProps extends Look {
  type?: 'submit' | 'button' | 'reset' | undefined;
  name?: string | undefined;
  value?: string | number | undefined;
  disabled?: boolean | undefined;
  /** A second click within a second is dropped in the browser. The server must not rely on it. */
  preventDoubleClick?: boolean | undefined;
}

interface ButtonLinkProps extends Look {
  href: string;
}

export function Button({ type = 'submit', name, value, disabled = false, preventDoubleClick, ...look }: ButtonProps) {
  return (
    <button
      type={type}
      name={name}
      value={value}
      disabled={disabled}
      aria-disabled={disabled ? 'true' : undefined}
      data-prevent-double-click={preventDoubleClick}
      {...attributesOf(look)}
    >
      {contentOf(look)}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. What changes something is a `Button` in a form. */
export function ButtonLink({ href, ...look }: ButtonLinkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it goes somewhere, so it must be a link; the role is govuk-frontend's
    <a href={href} role="button" draggable={false} {...attributesOf(look)}>
      {contentOf(look)}
    </a>
  );
}

function attributesOf({ variant, start, id, class: extra, attributes }: Look) {
  const name = classes('govuk-button', variant && `govuk-button--${variant}`, extra, start && 'govuk-button--start');
  return { class: name, 'data-module': 'govuk-button', id, ...further(attributes) };
}

function contentOf({ start, children }: Look) {
  if (!start) return children;
  return (
    <>
      {/* The start button is a flex box, which swallows the spaces between elements: content with elements is kept as one. */}
      {isText(children) ? children : <span>{children}</span>}{' '}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}
