import { count } from '../../../rating/words.ts';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Page } from '../../../ui/page.tsx';
import { type RoleInUse, roleTitle } from '../../../web/reader.ts';
import type { Next } from '../next-steps.ts';
import type { SoFar } from '../so-far.ts';
import { NextSteps } from './next.tsx';

interface PartnershipHomePageProps {
  as: RoleInUse;
  soFar: SoFar;
  next: Next;
  maySeePeople: boolean;
}

/** For whoever works for the whole partnership. */
export function PartnershipHomePage({ as: { partnership, role }, soFar, next, maySeePeople }: PartnershipHomePageProps) {
  return (
    <Page title={partnership.name} caption={`${partnership.area} · ${roleTitle(role)}`} width="wide">
      <NextSteps next={next} />
      <h2>What there is</h2>
      <KeyFigures>
        <Institutions number={soFar.institutions} />
        {maySeePeople && <People {...soFar} />}
      </KeyFigures>
    </Page>
  );
}

function Institutions({ number }: { number: number }) {
  return (
    <KeyFigure figure={count(number)}>
      <a href="/institutions">{number === 1 ? 'institution' : 'institutions'}</a>
      {number === 0 && ': nobody has added one yet'}
    </KeyFigure>
  );
}

function People({ people, invitations }: Pick<SoFar, 'people' | 'invitations'>) {
  return (
    <>
      <KeyFigure figure={count(people)}>
        <a href="/people">{people === 1 ? 'person' : 'people'}</a> with a role in the partnership or at an institution
      </KeyFigure>
      {invitations > 0 && (
        <KeyFigure figure={count(invitations)}>{invitations === 1 ? 'invitation that waits' : 'invitations that wait'} for an answer</KeyFigure>
      )}
    </>
  );
}
