import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given, type Left } from './attributes.ts';

interface TaskListProps {
  items: readonly (Task | Left)[];
  /** Begins the ids of hints and states: to be set where a page has two lists. */
  idPrefix?: string | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

interface Task {
  title: ComponentChildren;
  /** Left out where the task cannot be done yet. */
  href?: string | undefined;
  hint?: ComponentChildren;
  /** Words where there is nothing to do ("Completed"), a `Tag` where there is. */
  status: ComponentChildren;
  cannotStartYet?: boolean | undefined;
  class?: string | undefined;
  titleClass?: string | undefined;
  statusClass?: string | undefined;
}

export function TaskList({ items, idPrefix = 'task-list', class: extra, attributes }: TaskListProps) {
  return (
    <ul class={classes('govuk-task-list', extra)} {...further(attributes)}>
      {items.map((task, place) => task && <TaskItem task={task} id={`${idPrefix}-${place + 1}`} />)}
    </ul>
  );
}

function TaskItem({ task, id }: { task: Task; id: string }) {
  const { href, hint, status, cannotStartYet, class: extra, statusClass } = task;
  return (
    <li class={classes('govuk-task-list__item', !!href && 'govuk-task-list__item--with-link', extra)}>
      <div class="govuk-task-list__name-and-hint">
        <Title task={task} id={id} />
        {given(hint) && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div class={classes('govuk-task-list__status', cannotStartYet && 'govuk-task-list__status--cannot-start-yet', statusClass)} id={`${id}-status`}>
        {status}
      </div>
    </li>
  );
}

function Title({ task: { title, href, hint, titleClass }, id }: { task: Task; id: string }) {
  if (!href) return <div class={titleClass}>{title}</div>;
  const describedBy = classes(given(hint) && `${id}-hint`, `${id}-status`);
  return (
    <a class={classes('govuk-link govuk-task-list__link', titleClass)} href={href} aria-describedby={describedBy}>
      {title}
    </a>
  );
}
