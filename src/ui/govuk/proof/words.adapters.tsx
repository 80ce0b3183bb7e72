/** Options to props, for components that show words. */
import { BackLink } from '../back-link.tsx';
import { Button, ButtonLink } from '../button.tsx';
import { Details } from '../details.tsx';
import { InsetText } from '../inset-text.tsx';
import { NotificationBanner } from '../notification-banner.tsx';
import { InterruptionPanel, Panel } from '../panel.tsx';
import { PhaseBanner } from '../phase-banner.tsx';
import { SkipLink } from '../skip-link.tsx';
import { Tag } from '../tag.tsx';
import { WarningText } from '../warning-text.tsx';
import { type Content, content } from './content.ts';
import { modifier, type Shell, shell } from './options.ts';

type Words = Content & Shell;

interface ButtonOptions extends Words {
  href?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  disabled?: boolean;
  preventDoubleClick?: boolean;
  isStartButton?: boolean;
}

const VARIANTS = ['secondary', 'warning', 'inverse'] as const;
const COLOURS = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow'] as const;

export function button({ text, html, classes, isStartButton, href, id, attributes, ...button }: ButtonOptions) {
  const { word: variant, class: extra } = modifier(classes, 'govuk-button--', VARIANTS);
  const look = { variant, class: extra, start: isStartButton, id, attributes, children: content({ ...(text && { text }), ...(html && { html }) }) };
  return href ? <ButtonLink href={href} {...look} /> : <Button {...button} {...look} />;
}

export function tag({ classes, attributes, ...words }: Words) {
  const { word: colour, class: extra } = modifier(classes, 'govuk-tag--', COLOURS);
  return (
    <Tag colour={colour} class={extra} attributes={attributes}>
      {content(words)}
    </Tag>
  );
}

function backLink({ href = '#', text, html, ...rest }: Words & { href?: string }) {
  const own = text === undefined && html === undefined;
  return own ? (
    <BackLink href={href} {...shell(rest)} />
  ) : (
    <BackLink href={href} {...shell(rest)}>
      {content({ ...(text && { text }), ...(html && { html }) })}
    </BackLink>
  );
}

function details(options: Words & { summaryText?: string; summaryHtml?: string; open?: boolean }) {
  const { id, open, summaryText: text = '', summaryHtml: html = '' } = options;
  return (
    <Details id={id} open={open} summary={content({ text, html })} {...shell(options)}>
      {content(options)}
    </Details>
  );
}

interface BannerOptions extends Words {
  type?: string;
  titleText?: string;
  titleHtml?: string;
  titleId?: string;
  titleHeadingLevel?: 3;
  role?: 'region' | 'banner';
  disableAutoFocus?: boolean;
}

function notificationBanner(options: BannerOptions) {
  const { type, titleText, titleHtml, titleId, titleHeadingLevel, role, disableAutoFocus } = options;
  const title = titleText || titleHtml ? content({ text: titleText ?? '', html: titleHtml ?? '' }) : undefined;
  return (
    <NotificationBanner
      success={type === 'success' || undefined}
      {...{ title, titleId, headingLevel: titleHeadingLevel, role, disableAutoFocus }}
      {...shell(options)}
    >
      {content(options)}
    </NotificationBanner>
  );
}

interface PanelOptions extends Words {
  titleText?: string;
  titleHtml?: string;
  headingLevel?: 2;
  actions?: Shell & { items?: (ButtonOptions & { type?: 'button' | 'submit' })[] };
}

function panel(options: PanelOptions) {
  const { titleText: text = '', titleHtml: html = '', headingLevel, attributes, actions } = options;
  const { word, class: extra } = modifier(options.classes, 'govuk-panel--', ['interruption']);
  const shown = { title: content({ text, html }), headingLevel, class: extra, attributes, children: content(options) };
  if (!word) return <Panel {...shown} />;
  const items = actions && (actions.items?.flatMap((action) => [panelAction(action), ' ']) ?? null);
  return <InterruptionPanel {...shown} actions={items} actionsClass={actions?.classes} actionsAttributes={actions?.attributes} />;
}

function panelAction({ classes, ...action }: ButtonOptions) {
  if (!action.href || action.type === 'button')
    return button({ type: 'button', ...action, classes: `govuk-button--inverse ${classes ?? ''}`.trim() });
  return (
    <a class="govuk-link govuk-link--inverse" href={action.href}>
      {action.text}
    </a>
  );
}

export const words = {
  'back-link': backLink,
  button,
  details,
  'inset-text': (options: Words) => (
    <InsetText id={options.id} {...shell(options)}>
      {content(options)}
    </InsetText>
  ),
  'notification-banner': notificationBanner,
  panel,
  'phase-banner': (options: Words & { tag?: Words }) => (
    <PhaseBanner tag={content(options.tag)} tagClass={options.tag?.classes} {...shell(options)}>
      {content(options)}
    </PhaseBanner>
  ),
  'skip-link': ({ href, ...options }: Words & { href?: string }) => (
    <SkipLink href={href} {...shell(options)}>
      {content(options)}
    </SkipLink>
  ),
  tag,
  'warning-text': ({ iconFallbackText, ...options }: Words & { iconFallbackText?: string }) => (
    <WarningText prefix={iconFallbackText} {...shell(options)}>
      {content(options)}
    </WarningText>
  ),
};
