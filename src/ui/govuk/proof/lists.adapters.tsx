/** Options to props, for lists, tables and navigation. */
import type { Attributes } from '../attributes.ts';
import { Breadcrumbs } from '../breadcrumbs.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Table } from '../table.tsx';
import { Tabs } from '../tabs.tsx';
import { TaskList } from '../task-list.tsx';
import { type Content, content } from './content.ts';
import { modifier, type Shell, SIZES, shell } from './options.ts';
import { tag } from './words.adapters.tsx';

type Empty = null | false | '';

interface LinkOptions extends Content {
  href?: string;
  attributes?: Attributes;
}

function link({ href, attributes, ...words }: LinkOptions) {
  return { text: content(words), href, attributes };
}

function breadcrumbs({
  items,
  labelText,
  collapseOnMobile,
  ...rest
}: Shell & { items: LinkOptions[]; labelText?: string; collapseOnMobile?: boolean }) {
  return <Breadcrumbs items={items.map(link)} label={labelText} collapseOnMobile={collapseOnMobile} {...shell(rest)} />;
}

interface SummaryOptions extends Shell {
  titleText?: string;
  titleHtml?: string;
  descriptionText?: string;
  descriptionHtml?: string;
  errorList?: LinkOptions[];
  disableAutoFocus?: boolean;
}

function errorSummary(options: SummaryOptions) {
  const { titleText = '', titleHtml = '', descriptionText = '', descriptionHtml = '', errorList, disableAutoFocus } = options;
  // The usual title is left to the twin, which has it by itself.
  const title = titleText === 'There is a problem' ? undefined : content({ text: titleText, html: titleHtml });
  return (
    <ErrorSummary title={title} errors={errorList?.map(link)} disableAutoFocus={disableAutoFocus} {...shell(options)}>
      {content({ text: descriptionText, html: descriptionHtml })}
    </ErrorSummary>
  );
}

interface ActionOptions extends LinkOptions, Shell {
  href: string;
  attributes?: Attributes;
  visuallyHiddenText?: string;
}

interface RowOptions {
  key: Content & Shell;
  value: Content & Shell;
  actions?: Shell & { items?: ActionOptions[] };
  classes?: string;
}

interface CardOptions extends Shell {
  title?: Content & { headingLevel?: 3 };
  actions?: { items: ActionOptions[] };
}

function summaryList({ rows, card, ...rest }: Shell & { rows: (RowOptions | Empty)[]; card?: CardOptions }) {
  const twinCard = card && {
    title: content(card.title),
    headingLevel: card.title?.headingLevel,
    actions: card.actions?.items.map(action),
    ...shell(card),
  };
  return <SummaryList rows={rows.map((row) => row && summaryRow(row))} card={twinCard} {...shell(rest)} />;
}

function summaryRow({ key, value, actions, classes }: RowOptions) {
  return {
    key: content(key),
    keyClass: key.classes,
    value: content(value),
    valueClass: value.classes,
    actions: actions?.items?.map(action),
    actionsClass: actions?.classes,
    class: classes,
  };
}

function action({ href, visuallyHiddenText, classes, attributes, ...words }: ActionOptions) {
  return { href, text: content(words), hiddenText: visuallyHiddenText, class: classes, attributes };
}

interface CellOptions extends Content, Shell {
  format?: 'numeric';
  colspan?: number;
  rowspan?: number;
}

interface TableOptions extends Shell {
  caption?: string;
  captionClasses?: string;
  head?: CellOptions[];
  rows: (CellOptions[] | Empty)[];
  firstCellIsHeader?: boolean;
}

function table({ caption, captionClasses, head, rows, firstCellIsHeader, ...rest }: TableOptions) {
  const { word, class: captionClass } = modifier(captionClasses, 'govuk-table__caption--', SIZES);
  return (
    <Table
      {...{ caption, captionSize: word, captionClass, firstCellIsHeader, head: head?.map(cell), ...shell(rest) }}
      rows={rows.map((row) => (row ? row.map(cell) : null))}
    />
  );
}

/** A cell of words alone goes in as words alone, so that both ways of giving a cell are proved. */
function cell({ format, colspan, rowspan, ...rest }: CellOptions) {
  if (Object.keys(rest).join() === 'text' && !format && !colspan && !rowspan) return rest.text ?? '';
  return { text: content(rest), numeric: format === 'numeric', colspan, rowspan, ...shell(rest) };
}

interface TabOptions {
  label: string;
  id?: string;
  panel: Content & { attributes?: Attributes };
  attributes?: Attributes;
}

function tabs({ items = [], title, idPrefix, ...rest }: Shell & { items?: (TabOptions | Empty)[]; title?: string; idPrefix?: string }) {
  const twins = items.map((item) => item && { ...item, panel: content(item.panel), panelAttributes: item.panel.attributes });
  return <Tabs items={twins} {...{ title, idPrefix, id: rest.id }} {...shell(rest)} />;
}

interface TaskOptions {
  title: Content & Shell;
  hint?: Content;
  href?: string;
  status: Content & Shell & { tag?: Content & Shell };
  classes?: string;
}

function taskList({ items, idPrefix, ...rest }: Shell & { items: (TaskOptions | Empty)[]; idPrefix?: string }) {
  return <TaskList items={items.map((item) => item && task(item))} idPrefix={idPrefix} {...shell(rest)} />;
}

function task({ title, hint, href, status, classes }: TaskOptions) {
  const { word, class: statusClass } = modifier(status.classes, 'govuk-task-list__status--', ['cannot-start-yet']);
  return {
    title: content(title),
    titleClass: title.classes,
    hint: content(hint),
    href,
    status: status.tag ? tag(status.tag) : content(status),
    cannotStartYet: !!word,
    statusClass,
    class: classes,
  };
}

export const lists = { breadcrumbs, 'error-summary': errorSummary, 'summary-list': summaryList, table, tabs, 'task-list': taskList };
