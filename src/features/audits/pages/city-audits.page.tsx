import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { onDay } from '../../../ui/format.ts';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { auditPath, type Cycle, cyclePath } from '../../evidence/index.ts';
import type { CityAudits, InstitutionAudit, PartInCity } from '../city-audits.ts';
import { stateWords } from '../city-audits-csv.ts';

interface CityAuditsPageProps {
  cycle: Cycle;
  audits: CityAudits;
}

/** Who has finished the audit, and what is weakest across the city by the institutions' own view. */
export function CityAuditsPage({ cycle, audits: { institutions, divisions } }: CityAuditsPageProps) {
  const crumbs = [{ text: 'Home', href: '/' }, { text: `City, ${cycle.year}`, href: `${cyclePath(cycle)}/city` }, { text: 'Audits' }];
  const signed = institutions.filter(({ signedAt }) => signedAt).length;
  return (
    <Page title="Audits of all institutions" caption={cycle.year} crumbs={crumbs} width="wide">
      {institutions.length === 0 ? (
        <EmptyState title="No institution is in this cycle" next={{ text: 'Institutions', href: '/institutions' }}>
          Once there are institutions, it stands here how far each is with its audit.
        </EmptyState>
      ) : (
        <>
          <Figures institutions={institutions} />
          {signed > 0 && divisions.toReversed().map(({ title, parts }) => <Weakest title={title} parts={parts} signed={signed} />)}
          <h2>Institution by institution</h2>
          <p>
            <a href={`${cyclePath(cycle)}/audits.csv`}>Download this table with the level of each part (CSV)</a>
          </p>
          <Rows
            caption="How far the audit of each institution is"
            columns={['Institution', 'Audit', 'Answered', 'Signed'].map((title) => ({ title }))}
            rows={institutions.map((one) => rowOf(one, cycle))}
            fits
          />
        </>
      )}
    </Page>
  );
}

function Figures({ institutions }: Pick<CityAudits, 'institutions'>) {
  const count = (state: string) => institutions.filter((one) => stateWords(one) === state).length;
  const [waiting, idle] = [count('complete, not signed'), count('not begun')];
  const of = (number: number) => `${number} of ${institutions.length}`;
  return (
    <KeyFigures>
      <KeyFigure figure={of(count('signed'))}>institutions have completed and signed the audit</KeyFigure>
      <KeyFigure figure={String(count('in work') + waiting)}>
        {count('in work') + waiting === 1 ? 'is' : 'are'} at work on it
        {waiting > 0 && `; ${several(waiting, 'audit')} of them ${waiting === 1 ? 'waits' : 'wait'} for a signature`}
      </KeyFigure>
      <KeyFigure figure={of(idle)} act={idle > 0}>
        have not begun
      </KeyFigure>
    </KeyFigures>
  );
}

function Weakest({ title, parts, signed }: { title: string; parts: readonly PartInCity[]; signed: number }) {
  const word = title.toLowerCase();
  return (
    <>
      <h2>By {word}, the weakest first</h2>
      <p class="note">
        From {several(signed, 'signed audit')}, by the institutions’ own view. An audit by another set of questions has no {word}s.
      </p>
      <Rows
        caption={`Levels by ${word}`}
        columns={[{ title }, { title: 'Below good', align: 'number' }, { title: 'Where' }]}
        rows={parts.map(({ part, rated, belowGood, weak }) => ({
          name: part.title,
          cells: [`${belowGood} of ${rated}`, weak.length > 0 ? <bdi>{weak.join(', ')}</bdi> : '–'],
        }))}
        fits
      />
    </>
  );
}

function rowOf(one: InstitutionAudit, cycle: Cycle): Row {
  const { id, name, review, asked, finished, signedAt } = one;
  const state = stateWords(one);
  return {
    name: <a href={auditPath(cycle, id)}>{name}</a>,
    cells: [state.charAt(0).toUpperCase() + state.slice(1), review ? `${finished} of ${asked}` : '–', signedAt ? onDay(signedAt) : '–'],
  };
}
