import { day } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { isActual, STANDINGS, standingOf } from '../actual.ts';
import type { TargetShown } from '../load-aims.ts';
import { figureWords } from '../measures.ts';
import { measureWords, TERM_IDS, TERMS, type Term } from '../target.ts';

interface TargetsPartProps {
  targets: readonly TargetShown[];
  path: string;
  mayWrite: boolean;
  date: string;
}

/** The targets by term, each with what it is now. */
export function TargetsPart(props: TargetsPartProps) {
  const { targets, path, mayWrite } = props;
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">Targets</h2>
      {targets.length === 0 ? (
        <EmptyState
          title="No target is set yet"
          headingLevel={3}
          next={mayWrite ? { text: 'Set the first target', href: `${path}/target` } : undefined}
        >
          Set what is to be reached this year, in two or three years, and later. Waymark reads destinations, the survey and other figures from the
          evidence, and says how far it is.
        </EmptyState>
      ) : (
        <>
          {TERM_IDS.map((term) => (
            <OfTerm term={term} {...props} />
          ))}
          {mayWrite && <ButtonLink href={`${path}/target`}>Set another target</ButtonLink>}
        </>
      )}
    </section>
  );
}

function OfTerm({ term, targets, path, mayWrite, date }: TargetsPartProps & { term: Term }) {
  const shown = targets.filter(({ target }) => target.term === term);
  if (shown.length === 0) return <p class="note">{TERMS[term]}: no target yet.</p>;
  const columns = ['Target', 'From and to', 'Now', 'How it stands', ...(mayWrite ? ['Change'] : [])];
  return (
    <>
      <h3>{TERMS[term]}</h3>
      <div class="register">
        <Rows
          caption={`Targets, ${TERMS[term].toLowerCase()}`}
          columns={columns.map((title) => ({ title }))}
          rows={shown.map((one) => rowOf(one, { path, mayWrite, date }))}
          fits
        />
      </div>
    </>
  );
}

function rowOf({ target, actual }: TargetShown, { path, mayWrite, date }: Pick<TargetsPartProps, 'path' | 'mayWrite' | 'date'>): Row {
  const { id, aim, unit, baseline, baselineYear, dueOn, toConfirm } = target;
  const name = (
    <>
      <bdi>{aim}</bdi> {toConfirm && <Tag colour="yellow">To be confirmed</Tag>}
      <small>
        <bdi>{measureWords(target)}</bdi>
      </small>
    </>
  );
  const fromTo = (
    <span>
      {baseline === null ? 'To ' : `${figureWords(baseline, unit)}${baselineYear ? ` in ${baselineYear}` : ''} to `}
      <strong>{figureWords(target.target, unit)}</strong>
      <small>by {day(dueOn)}</small>
    </span>
  );
  const change = (
    <a href={`${path}/target?which=${id}`}>
      Change<span class="govuk-visually-hidden"> {aim}</span>
    </a>
  );
  return { name, cells: [fromTo, <Now actual={actual} aim={aim} />, STANDINGS[standingOf(target, actual, date)], ...(mayWrite ? [change] : [])] };
}

function Now({ actual, aim }: Pick<TargetShown, 'actual'> & { aim: string }) {
  if (!isActual(actual)) return <>{actual.why}</>;
  return (
    <span>
      {actual.words}
      {actual.href && (
        <small>
          <a href={actual.href}>
            Where this comes from<span class="govuk-visually-hidden">: {aim}</span>
          </a>
        </small>
      )}
    </span>
  );
}
