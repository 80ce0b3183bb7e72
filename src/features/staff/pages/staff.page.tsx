import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { cyclePath, evidencePath, isHere, isLocked } from '../../evidence/index.ts';
import type { Register } from '../load-staff.ts';
import { NobodyForm, PeopleTable } from './people-table.tsx';
import { TrainingPart } from './training-part.tsx';

export interface StaffPageProps {
  register: Register;
  mayWrite: boolean;
  today: string;
}

/** The register of who gives guidance, and the training of a year. */
export function StaffPage({ register, mayWrite, today }: StaffPageProps) {
  const { cycle, institution, people, fact, path } = register;
  const rated = `${cyclePath(cycle)}/institutions/${institution.id}`;
  const crumbs = [
    { text: 'Home', href: '/' },
    { text: institution.name, href: rated },
    { text: 'Evidence', href: evidencePath(cycle, institution.id) },
    { text: 'Staff and training' },
  ];
  const here = people.filter(({ kept }) => isHere(kept, cycle.date));
  const left = people.filter(({ kept }) => !isHere(kept, cycle.date));
  const nobody = fact !== null && people.length === 0;
  return (
    <Page title="Staff and training" caption={`${institution.name}, ${cycle.year}`} crumbs={crumbs} width="wide">
      <p class="lede">{headline(register, here.length, nobody)}</p>
      {isLocked(cycle) && <p>The ratings of {cycle.year} are published, so that this register stays as it is.</p>}
      {fact?.toConfirm && <ToConfirm register={register} mayWrite={mayWrite} />}
      <div class="register">
        <h2>Who gives guidance</h2>
        {here.length > 0 && <PeopleTable caption="Who gives guidance" people={here} {...{ register, mayWrite, today }} />}
        {fact === null && <Unknown path={path} mayWrite={mayWrite} />}
        {mayWrite && (
          <div class="evidence__acts">
            <a href={`${path}/person`}>Add a person</a>
            {here.length === 0 && !nobody && <NobodyForm register={register} />}
          </div>
        )}
        {left.length > 0 && (
          <>
            <h3>Who has left</h3>
            <PeopleTable caption="Who has left" people={left} {...{ register, mayWrite, today }} />
          </>
        )}
        <TrainingPart register={register} mayWrite={mayWrite} />
      </div>
    </Page>
  );
}

function headline({ log }: Register, here: number, nobody: boolean): string {
  const who = nobody
    ? 'Nobody here gives guidance'
    : here === 0
      ? 'Nobody is in the register yet'
      : `${several(here, 'person', 'people')} in the register`;
  const training = log.length === 0 ? 'no training is logged' : `${several(log.length, 'piece')} of training logged`;
  return `${who}; ${training} this year.`;
}

/** The list counts as a whole: of a list of which a part is right the rating could be wrong. */
function ToConfirm({ register: { cycle, institution, fact }, mayWrite }: { register: Register; mayWrite: boolean }) {
  return (
    <div class="evidence__warning">
      <p>
        <strong>To be confirmed.</strong> These people were carried over from last year. They count in the rating once somebody confirms that the list
        is right; change first what is not.
      </p>
      {mayWrite && (
        <form method="post" action={`${evidencePath(cycle, institution.id)}/confirm/staff`}>
          <FormId />
          <input type="hidden" name="version" value={fact?.revision ?? 0} />
          <Button preventDoubleClick>The list is right: confirm</Button>
        </form>
      )}
    </div>
  );
}

function Unknown({ path, mayWrite }: { path: string; mayWrite: boolean }) {
  return (
    <EmptyState
      title="Nobody is in the register yet"
      headingLevel={3}
      next={mayWrite ? { text: 'Add the first person', href: `${path}/person` } : undefined}
    >
      {mayWrite
        ? 'Say who gives guidance, and how qualified they are. A role is enough. What stands here is the evidence that the rating of qualified staff rests on.'
        : 'The careers lead of the institution, or the partnership, says here who gives guidance and how qualified they are.'}
    </EmptyState>
  );
}
