import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { InstitutionStrip } from '../../../ui/institution-strip.tsx';
import { Page } from '../../../ui/page.tsx';
import { cyclePath, isLocked } from '../../evidence/index.ts';
import { standingOf } from '../actual.ts';
import { poundWords } from '../budget.ts';
import type { Aims, TargetShown } from '../load-aims.ts';
import { TargetsPart } from './targets-part.tsx';
import { VisionPart } from './vision-part.tsx';
import { VocabularyPart } from './vocabulary-part.tsx';

export interface AimsPageProps {
  aims: Aims;
  targets: TargetShown[];
  mayWrite: boolean;
  /** The day on which targets are looked at. */
  date: string;
}

/** What an institution wants its guidance to be, the words it uses, what it can spend, and what it wants to reach by when. */
export function AimsPage({ aims, targets, mayWrite, date }: AimsPageProps) {
  const { cycle, institution, path } = aims;
  const rated = `${cyclePath(cycle)}/institutions/${institution.id}`;
  const crumbs = [{ text: 'Home', href: '/' }, { text: institution.name, href: rated }, { text: 'Aims and targets' }];
  return (
    <Page title="Aims and targets" caption={`${institution.name}, ${cycle.year}`} crumbs={crumbs} width="wide">
      <InstitutionStrip path={rated} current="aims" />
      <p class="lede">{headline(targets, date)}</p>
      {isLocked(cycle) && <p>The ratings of {cycle.year} are published, so that this page stays as it is.</p>}
      <ToConfirm aims={aims} mayWrite={mayWrite} />
      <VisionPart vision={aims.vision} path={path} mayWrite={mayWrite} date={date} />
      <TargetsPart targets={targets} path={path} mayWrite={mayWrite} date={date} />
      <VocabularyPart words={aims.words} path={path} mayWrite={mayWrite} />
      <Money aims={aims} mayWrite={mayWrite} />
    </Page>
  );
}

function headline(targets: readonly TargetShown[], date: string): string {
  if (targets.length === 0) return 'No target is set yet.';
  const standings = targets.map(({ target, actual }) => standingOf(target, actual, date));
  const of = (standing: string) => standings.filter((one) => one === standing).length;
  const parts = [
    of('reached') > 0 ? `${of('reached')} reached` : 'none reached yet',
    of('closer') > 0 && `${of('closer')} closer than at the start`,
    of('missed') > 0 && `${of('missed')} not reached by the day set`,
  ];
  return `${several(targets.length, 'target')}: ${parts.filter(Boolean).join(', ')}.`;
}

function ToConfirm({ aims: { vision, words, targets, path }, mayWrite }: { aims: Aims; mayWrite: boolean }) {
  const waiting = [vision, ...words, ...targets].filter((one) => one?.toConfirm).length;
  if (waiting === 0) return null;
  return (
    <div class="evidence__warning">
      <p>
        <strong>To be confirmed.</strong> What is marked was carried over from last year. Change or take out first what does not hold any more: saving
        something confirms it.
      </p>
      {mayWrite && (
        <form method="post" action={`${path}/confirm`}>
          <FormId />
          <Button preventDoubleClick>All that is marked still holds: confirm</Button>
        </form>
      )}
    </div>
  );
}

function Money({ aims: { budget, cycle, path }, mayWrite }: { aims: Aims; mayWrite: boolean }) {
  return (
    <section aria-labelledby="budget">
      <h2 id="budget">Budget for guidance</h2>
      <p>
        {budget ? `${poundWords(budget.pounds)} in ${cycle.year}.` : `No budget is recorded for ${cycle.year}.`}{' '}
        {mayWrite && <a href={`${path}/budget`}>{budget ? 'Change the budget' : 'Record the budget'}</a>}
      </p>
    </section>
  );
}
