import { day } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { lowestQuestions } from '../findings.ts';
import type { Plan } from '../load-plan.ts';
import { isLate, type PlanAction, type Progress, STATUS_TITLES, TERM_TITLES } from '../plan.ts';
import { lessonTitle } from '../plan-files.ts';
import { ProgressLines } from './progress-lines.tsx';

interface ActionCardProps {
  plan: Plan;
  action: PlanAction;
  place: number;
  isLast: boolean;
  lines: readonly Progress[];
  mayWork: boolean;
  mayWrite: boolean;
  today: string;
}

/** One action: what, until when, how far it is, and what it is to move. */
export function ActionCard(props: ActionCardProps) {
  const { action, place, lines, today } = props;
  const { id, title, why, owner, due, term, successMeasure, resources } = action;
  const status = lines.at(-1)?.status ?? 'planned';
  const late = isLate(action, status, today);
  return (
    <li id={`action-${id}`} class={late ? 'card plan__action plan__action--late' : 'card plan__action'}>
      <div class="plan__head">
        <h3>
          {place + 1}. <bdi>{title}</bdi>
        </h3>
        <p>
          <Tag colour={status === 'done' ? 'teal' : status === 'not-done' ? 'grey' : 'blue'}>{STATUS_TITLES[status]}</Tag>{' '}
          {late && <Tag colour="yellow">Overdue</Tag>}
        </p>
      </div>
      <p>
        <b>
          {late ? 'Was due on' : 'By'} {day(due)}
        </b>{' '}
        <bdi>{owner}</bdi> sees to it. {TERM_TITLES[term]}.
      </p>
      {why && (
        <p class="as-typed">
          <bdi>{why}</bdi>
        </p>
      )}
      <dl class="plan__facts">
        <Said name="Success shows by" words={successMeasure} />
        {resources && <Said name="Needs" words={resources} />}
        <Moves {...props} />
      </dl>
      {lines.length > 0 && (
        <Details summary={`How it got on (${lines.length})`}>
          <ProgressLines lines={lines} />
        </Details>
      )}
      <CardActs {...props} />
    </li>
  );
}

function Said({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{words}</bdi>
      </dd>
    </div>
  );
}

/** The element with its level today, the lesson, the question. */
function Moves({ plan, action: { element, lesson, question } }: ActionCardProps) {
  const cell = element === null ? null : (plan.rating?.summary.elements[element] ?? null);
  const title = plan.elements.find(({ id }) => id === element)?.title ?? element;
  const asked = question === null ? null : (lowestQuestions(plan).find(({ id }) => id === question)?.title ?? question);
  return (
    <>
      {title && (
        <div>
          <dt>Is to move</dt>
          <dd>
            {title} {cell && <LevelMark scale={plan.scale} verdict={cell} size="cell" />}
          </dd>
        </div>
      )}
      {lesson && <Said name="Lesson" words={lessonTitle(lesson) ?? lesson} />}
      {asked && <Said name="Question" words={asked} />}
    </>
  );
}

function CardActs({ plan: { path, actions }, action: { id, title, version }, place, isLast, mayWork, mayWrite }: ActionCardProps) {
  if (!mayWork) return null;
  const of = <span class="govuk-visually-hidden"> of “{title}”</span>;
  return (
    <div class="plan__acts plan__acts--small">
      <a href={`${path}/progress?action=${id}`}>Note progress{of}</a>
      {mayWrite && <a href={`${path}/action?action=${id}`}>Change{of}</a>}
      {mayWrite && actions.length > 1 && (
        <form method="post" action={`${path}/order`}>
          <FormId />
          <input type="hidden" name="action" value={id} />
          {place > 0 && <Move to="up" title={title} />}
          {!isLast && <Move to="down" title={title} />}
        </form>
      )}
      {mayWrite && (
        <form method="post" action={`${path}/removed`}>
          <FormId />
          <input type="hidden" name="action" value={id} />
          <input type="hidden" name="version" value={version} />
          <Button name="removed" value="yes" variant="secondary" class="button--small" preventDoubleClick>
            Take out<span class="govuk-visually-hidden"> “{title}”</span>
          </Button>
        </form>
      )}
    </div>
  );
}

function Move({ to, title }: { to: 'up' | 'down'; title: string }) {
  return (
    <Button name="to" value={to} variant="secondary" class="button--small" preventDoubleClick>
      Move {to}
      <span class="govuk-visually-hidden"> “{title}”</span>
    </Button>
  );
}
