import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { type Cycle, cyclePath, staffPath } from '../../evidence/index.ts';
import { type CityNeeds, type InstitutionTraining, withoutQualified } from '../city-training.ts';
import { GROUPS, NEEDED_TOPICS, TOPICS } from '../topics.ts';
import { hoursWords } from '../training.ts';

interface CityTrainingPageProps {
  cycle: Cycle;
  needs: CityNeeds;
}

/** Who in the city is qualified, who is on the way, and what training many institutions lack. */
export function CityTrainingPage({ cycle, needs }: CityTrainingPageProps) {
  const { asked, institutions, topics } = needs;
  const crumbs = [{ text: 'Home', href: '/' }, { text: `City, ${cycle.year}`, href: `${cyclePath(cycle)}/city` }, { text: 'Staff and training' }];
  const number = { align: 'number' as const };
  return (
    <Page title="Staff and training of all institutions" caption={cycle.year} crumbs={crumbs} width="wide">
      {institutions.length === 0 ? (
        <EmptyState title="No institution is in this cycle" next={{ text: 'Institutions', href: '/institutions' }}>
          Once there are institutions, their staff and training stand here.
        </EmptyState>
      ) : (
        <>
          <Figures needs={needs} />
          <h2>What many lack</h2>
          <Rows
            caption="Topics, the one that most institutions lack first"
            columns={[{ title: 'Topic' }, { title: 'Institutions without training about it', ...number }, { title: 'Training in all', ...number }]}
            rows={topics.map(({ topic, without, minutes }) => ({
              name: TOPICS[topic],
              cells: [`${without} of ${institutions.length}`, minutes > 0 ? hoursWords(minutes) : 'none'],
            }))}
            fits
          />
          <h2>Institution by institution</h2>
          <p>
            The cycle asks for Level {asked}. <a href={`${cyclePath(cycle)}/training.csv`}>Download this table (CSV)</a>
          </p>
          <Rows
            caption="Staff and training of each institution"
            columns={[
              'Institution',
              'Highest level held',
              `Towards Level ${asked}`,
              'Training this year',
              'No training for',
              'No training about',
            ].map((title) => ({
              title,
            }))}
            rows={institutions.map((one) => rowOf(one, cycle))}
          />
        </>
      )}
    </Page>
  );
}

function Figures({ needs: { asked, institutions } }: { needs: CityNeeds }) {
  const unsaid = institutions.filter(({ said }) => said === 'nothing').length;
  const without = withoutQualified(institutions).length;
  const enrolled = institutions.reduce((sum, one) => sum + one.enrolled, 0);
  const untrained = institutions.filter(({ minutes }) => minutes === 0).length;
  const of = (count: number) => `${count} of ${institutions.length}`;
  return (
    <KeyFigures>
      <KeyFigure figure={of(without)} act={without > 0}>
        institutions have nobody qualified at Level {asked}
        {unsaid > 0 && `; of ${unsaid} more nothing is known`}
      </KeyFigure>
      <KeyFigure figure={several(enrolled, 'person', 'people')}>{enrolled === 1 ? 'is' : 'are'} working towards it</KeyFigure>
      <KeyFigure figure={of(untrained)} act={untrained > 0}>
        institutions have logged no training this year
      </KeyFigure>
    </KeyFigures>
  );
}

function rowOf(one: InstitutionTraining, cycle: Cycle): Row {
  const { id, name, enrolled, minutes, groupsWithout, topicsWithout } = one;
  const nothing = minutes === 0;
  const cells = [
    heldWords(one),
    one.said === 'nothing' ? 'not known' : enrolled > 0 ? several(enrolled, 'person', 'people') : 'nobody',
    nothing ? 'none' : hoursWords(minutes),
    nothing ? 'anybody' : groupsWithout.map((group) => GROUPS[group]).join(', ') || 'all groups had some',
    nothing ? 'anything' : topicsWords(topicsWithout),
  ];
  return { name: <a href={staffPath(cycle, id)}>{name}</a>, cells };
}

function heldWords({ said, people, highest }: InstitutionTraining): string {
  if (said === 'nothing') return 'not known';
  const held = people === 0 ? 'nobody gives guidance' : highest === null ? 'none' : `Level ${highest}`;
  return said === 'to-confirm' ? `${held}, to be confirmed` : held;
}

const FEW = 3;

function topicsWords(topics: InstitutionTraining['topicsWithout']): string {
  if (topics.length === 0) return 'all topics had some';
  return topics.length <= FEW ? topics.map((topic) => TOPICS[topic]).join('; ') : `${topics.length} of ${NEEDED_TOPICS.length} topics`;
}
