import { count } from '../../../rating/words.ts';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Page } from '../../../ui/page.tsx';
import { type RoleInUse, roleTitle } from '../../../web/reader.ts';
import type { Next } from '../next-steps.ts';
import type { SoFarHere } from '../so-far.ts';
import { NextSteps } from './next.tsx';

interface InstitutionHomePageProps {
  as: RoleInUse;
  institution: { id: string; name: string };
  soFar: SoFarHere;
  next: Next;
  maySeePeople: boolean;
}

/** For whoever works at an institution. */
export function InstitutionHomePage({ as: { partnership, role }, institution, soFar, next, maySeePeople }: InstitutionHomePageProps) {
  return (
    <Page title={`Your work at ${institution.name}`} caption={`${partnership.name} · ${roleTitle(role)}`} width="wide">
      <NextSteps next={next} />
      <h2>What there is</h2>
      <KeyFigures>
        <People {...soFar} maySeePeople={maySeePeople} />
      </KeyFigures>
      <p>
        <a href={`/institutions/${institution.id}`}>The details of your institution</a>: kind, leavers and numbers
      </p>
    </Page>
  );
}

function People({ people, invitations, maySeePeople }: Pick<SoFarHere, 'people' | 'invitations'> & { maySeePeople: boolean }) {
  const who = people === 1 ? 'person' : 'people';
  return (
    <>
      <KeyFigure figure={count(people)}>{maySeePeople ? <a href="/people">{who}</a> : who} with a role here</KeyFigure>
      {maySeePeople && invitations > 0 && (
        <KeyFigure figure={count(invitations)}>{invitations === 1 ? 'invitation that waits' : 'invitations that wait'} for an answer</KeyFigure>
      )}
    </>
  );
}
