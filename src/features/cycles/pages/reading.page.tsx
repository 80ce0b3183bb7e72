import type { Band, SettledFramework } from '../../../rating/framework.ts';
import { LevelScale } from '../../../rating/level.ts';
import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { atTime } from '../../../ui/format.ts';
import { Button } from '../../../ui/govuk/button.tsx';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import type { OptionInPlay, ReadingInPlay } from '../readings-in-play.ts';
import { crumbsTo } from './crumbs.ts';
import { Effects } from './effects.tsx';
import { pathOf, StandingOf } from './readings.page.tsx';

interface ReadingPageProps {
  cycle: Cycle;
  framework: Pick<SettledFramework, 'levels'>;
  reading: ReadingInPlay;
  mayChoose: boolean;
}

/** One reading: what it settles, each option with what it would change, and what was chosen so far. */
export function ReadingPage({ cycle, framework, reading: inPlay, mayChoose }: ReadingPageProps) {
  const { reading, about, options, choice, history, dependent } = inPlay;
  const scale = new LevelScale(framework.levels);
  const crumbs = crumbsTo(cycle, { text: 'Readings', href: `${cyclePath(cycle)}/readings` }, reading.asks);
  return (
    <Page title={reading.asks} caption={`${about.title} · ${cycle.year}`} crumbs={crumbs} width="wide">
      <p class="say">
        {dependent
          .map(({ year, dependent: number, institutions }) => `In ${year}, ${number} of ${several(institutions, 'institution')} depend on it.`)
          .join(' ')}
      </p>
      <p>
        <StandingOf choice={choice} />
      </p>
      {cycle.state === 'published' && <p>This cycle is published: the reading stays as it is.</p>}
      <div class="cards">
        {options.map((option) => (
          <OptionCard {...{ cycle, option, scale, mayChoose }} reading={inPlay} />
        ))}
      </div>
      <History history={history} options={options} />
    </Page>
  );
}

interface OptionCardProps {
  cycle: Cycle;
  reading: ReadingInPlay;
  option: OptionInPlay;
  scale: LevelScale;
  mayChoose: boolean;
}

function OptionCard({ cycle, reading: { reading, choice }, option, scale, mayChoose }: OptionCardProps) {
  const settled = option.inForce && choice !== null && !choice.toConfirm;
  return (
    <article class="card">
      <div class="card__head">
        <h2>{option.says}</h2>
        <span class="tags">
          {option.recommended && <Tag colour="grey">Recommended</Tag>} {option.inForce && <Tag colour="blue">In force</Tag>}
        </span>
      </div>
      <Criteria criteria={option.sets.criteria} scale={scale} />
      {!option.inForce && <Effects option={option} scale={scale} thisYear={cycle.year} />}
      {mayChoose && !settled && (
        <form method="post" action={pathOf(cycle, reading.id)}>
          <FormId />
          <input type="hidden" name="option" value={option.id} />
          <Button variant={option.inForce ? undefined : 'secondary'} preventDoubleClick>
            {option.inForce ? 'Keep this one' : 'Choose this one'}
            <span class="unseen">: {option.says}</span>
          </Button>
        </form>
      )}
    </article>
  );
}

/** The criteria that an option gives an element which has none of its own. */
function Criteria({ criteria, scale }: { criteria: unknown; scale: LevelScale }) {
  if (typeof criteria !== 'object' || criteria === null) return null;
  const bands = Object.entries(criteria as Record<string, Pick<Band, 'says'>>);
  return (
    <ul class="criteria">
      {bands.map(([level, { says }]) => (
        <li>
          <LevelMark scale={scale} verdict={{ status: 'rated', levels: [level] }} size="cell" /> {says}
        </li>
      ))}
    </ul>
  );
}

function History({ history, options }: Pick<ReadingInPlay, 'history' | 'options'>) {
  if (history.length === 0) return <p class="note">Nobody has chosen yet, so the recommended option holds.</p>;
  const says = new Map(options.map((option) => [option.id, option.says]));
  const rows = history.map(({ option, toConfirm, by, at }) => ({
    name: atTime(at),
    cells: [<bdi>{by ?? 'Waymark'}</bdi>, toConfirm ? 'Copied from the year before' : 'Chosen', says.get(option) ?? option],
  }));
  return (
    <>
      <h2>What was chosen so far</h2>
      <Rows caption="What was chosen so far" columns={[{ title: 'When' }, { title: 'Who' }, { title: 'What' }, { title: 'Option' }]} rows={rows} />
    </>
  );
}
