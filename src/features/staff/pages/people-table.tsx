import { day, several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { isTypedIn, staffRow } from '../../evidence/index.ts';
import { EMPLOYMENTS, qualificationWords, towardsWords } from '../details.ts';
import type { Person, Register } from '../load-staff.ts';

interface PeopleTableProps {
  caption: string;
  people: readonly Person[];
  register: Register;
  mayWrite: boolean;
  today: string;
}

/** Each person with what the rating rests on and what the register keeps beside it. */
export function PeopleTable({ caption, people, register, mayWrite, today }: PeopleTableProps) {
  const columns = ['Role', 'Guidance', 'Qualification', 'Working towards', 'Training', 'Comes from', ...(mayWrite ? ['Change'] : [])];
  const rows = people.map((person, place) => rowOf(person, register, { mayWrite, today, first: isFirst(people, place) }));
  return <Rows caption={caption} columns={columns.map((title) => ({ title }))} rows={rows} />;
}

/** Two people of a file may have the same role: an address leads to the first. */
function isFirst(people: readonly Person[], place: number): boolean {
  const row = (person: Person | undefined) => staffRow(person?.kept.person ?? '');
  return people.findIndex((person) => row(person) === row(people[place])) === place;
}

interface Shown {
  mayWrite: boolean;
  today: string;
  first: boolean;
}

function rowOf(person: Person, register: Register, { mayWrite, today, first }: Shown): Row {
  const { kept, details, key } = person;
  const name = (
    <>
      <bdi>{kept.person}</bdi>
      {details.name && (
        <>
          <br />
          <bdi class="note">{details.name}</bdi>
        </>
      )}
      {kept.leftOn && <p class="note">{kept.leftOn < today ? `Here until ${day(kept.leftOn)}` : `Leaves on ${day(kept.leftOn)}`}</p>}
    </>
  );
  const cells = [
    <Guidance person={person} />,
    <Qualification person={person} />,
    <Towards person={person} />,
    <Trained person={person} register={register} />,
    <ComesFrom person={person} />,
    ...(mayWrite ? [<Change href={`${register.path}/person?${new URLSearchParams({ who: key })}`} what={kept.person} />] : []),
  ];
  return { ...(first && { id: staffRow(kept.person) }), name, cells };
}

function Guidance({ person: { kept, details } }: { person: Person }) {
  const parts = [
    kept.givesGuidance ? 'Gives guidance' : 'Does not give guidance',
    kept.hours !== null && `${several(kept.hours, 'hour')} a year`,
    details.employment && EMPLOYMENTS[details.employment].toLowerCase(),
  ];
  return <>{parts.filter(Boolean).join(', ')}</>;
}

function Qualification({ person: { kept, details } }: { person: Person }) {
  const more = qualificationWords(details);
  return (
    <>
      {kept.qualificationLevel === null ? 'None' : `Level ${kept.qualificationLevel}`}
      {more && (
        <>
          : <bdi>{more}</bdi>
        </>
      )}
      {details.onCdiRegister !== null && <p class="note">{details.onCdiRegister ? 'On the CDI register' : 'Not on the CDI register'}</p>}
      {details.proof && (
        <p class="note">
          <bdi>{details.proof}</bdi>
        </p>
      )}
      {details.proofLink && (
        <p class="note">
          <a href={details.proofLink} rel="noreferrer noopener">
            See the evidence<span class="govuk-visually-hidden"> of {kept.person}</span>
          </a>
        </p>
      )}
    </>
  );
}

function Towards({ person: { kept, details } }: { person: Person }) {
  if (kept.workingTowardsLevel === null) return <>Nothing</>;
  const more = towardsWords(details);
  return (
    <>
      Level {kept.workingTowardsLevel}
      {more && (
        <>
          : <bdi>{more}</bdi>
        </>
      )}
    </>
  );
}

function Trained({ person: { kept }, register: { log } }: { person: Person; register: Register }) {
  const logged = log.filter(({ formal, member }) => formal && member !== null && member === kept.id).length;
  if (!kept.cpd) return <>No formal training recorded</>;
  return <>{logged > 0 ? `Formal training, ${several(logged, 'time')} in the log of this year` : 'Has had formal training'}</>;
}

function ComesFrom({ person: { kept } }: { person: Person }) {
  const { source } = kept;
  if (isTypedIn(source)) return <bdi>{source.file}</bdi>;
  return (
    <>
      From the file <bdi>{source.file}</bdi>, line {source.line}
    </>
  );
}

function Change({ href, what }: { href: string; what: string }) {
  return (
    <a href={href}>
      Change<span class="govuk-visually-hidden"> {what}</span>
    </a>
  );
}

export function NobodyForm({ register: { path, fact } }: { register: Register }) {
  return (
    <form method="post" action={`${path}/nobody`}>
      <FormId />
      <input type="hidden" name="version" value={fact?.revision ?? 0} />
      <Button variant="secondary" preventDoubleClick>
        Nobody gives guidance here
      </Button>
    </form>
  );
}
