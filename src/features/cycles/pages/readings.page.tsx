import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { onDay } from '../../../ui/format.ts';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import { nobodyChose, type ReadingInPlay } from '../readings-in-play.ts';
import { crumbsTo } from './crumbs.ts';

interface ReadingsPageProps {
  cycle: Cycle;
  readings: ReadingInPlay[];
  /** Whether the reader chooses; never in a published cycle. */
  mayChoose: boolean;
}

/** Every question that the published text leaves open, how it is read in this cycle, and who depends on it. */
export function ReadingsPage({ cycle, readings, mayChoose }: ReadingsPageProps) {
  const open = readings.filter(({ choice }) => choice === null || choice.toConfirm).length;
  const elements = Map.groupBy(readings, ({ about }) => about.title);
  return (
    <Page title="Readings of the criteria" caption={cycle.year} crumbs={crumbsTo(cycle, 'Readings')} width="wide">
      <p class="say">{headline(readings.length, open)}</p>
      {readings
        .filter(({ undetermined }) => undetermined)
        .map((reading) => (
          <Undetermined cycle={cycle} reading={reading} mayChoose={mayChoose} />
        ))}
      {mayChoose && <KeepAll cycle={cycle} readings={nobodyChose(readings)} />}
      {cycle.state === 'published' && <p>This cycle is published: its readings stay as they are.</p>}
      {[...elements].map(([title, own]) => (
        <section>
          <h2>{title}</h2>
          <div class="cards">
            {own.map((reading) => (
              <ReadingCard cycle={cycle} reading={reading} mayChoose={mayChoose} />
            ))}
          </div>
        </section>
      ))}
    </Page>
  );
}

function headline(all: number, open: number): string {
  if (all === 0) return 'This framework leaves nothing open: there is nothing to choose.';
  const said = `The published text leaves ${several(all, 'question')} open.`;
  return open === 0
    ? `${said} Somebody has chosen how to read each of them.`
    : `${said} For ${open} of them nobody has chosen or confirmed an option in this cycle.`;
}

type One = Pick<ReadingsPageProps, 'cycle' | 'mayChoose'> & { reading: ReadingInPlay };

/** Where an element waits for its criteria, that is the first thing to decide. */
function Undetermined({ cycle, reading: { reading, about }, mayChoose }: One) {
  return (
    <section class={mayChoose ? 'next' : 'next next--done'}>
      <h2>{about.title}: the criteria are to be determined</h2>
      <p>The published text gave none. Until the partnership decides, the element shows its figures and nobody is rated on it.</p>
      <ButtonLink href={pathOf(cycle, reading.id)}>{mayChoose ? 'Decide on the criteria' : 'See the proposal'}</ButtonLink>
    </section>
  );
}

/** What nobody chose is settled at once where the recommended options are right. */
function KeepAll({ cycle, readings }: Pick<ReadingsPageProps, 'cycle' | 'readings'>) {
  if (readings.length === 0) return null;
  return (
    <form method="post" action={`${cyclePath(cycle)}/readings`}>
      <FormId />
      <p>
        {readings.length === 1 ? 'For one question' : `For ${readings.length} questions`} nobody has chosen, so the recommended option holds. Keeping
        it changes no rating: it says who decided, and when. You can still choose another one.
      </p>
      <Button variant="secondary" preventDoubleClick>
        Keep the recommended option for all that nobody chose
      </Button>
    </form>
  );
}

function ReadingCard({ cycle, reading: { reading, inForce, choice, dependent }, mayChoose }: One) {
  return (
    <article class="card">
      <h3>{reading.asks}</h3>
      <p>{inForce.says}</p>
      <p class="note">
        <StandingOf choice={choice} />
      </p>
      {dependent.map(({ year, dependent: number, institutions }) => (
        <p class="note">{`${year}: ${number} of ${several(institutions, 'institution')} would be rated otherwise by another option.`}</p>
      ))}
      <div class="govuk-button-group">
        <a href={pathOf(cycle, reading.id)}>
          {mayChoose ? 'Look at the options and choose' : 'Look at the options'}
          <span class="unseen">: {reading.asks}</span>
        </a>
        {mayChoose && choice?.toConfirm && <Confirm cycle={cycle} reading={reading.id} option={choice.option} asks={reading.asks} />}
      </div>
    </article>
  );
}

export function StandingOf({ choice }: Pick<ReadingInPlay, 'choice'>) {
  if (choice === null) return <Tag colour="grey">Recommended, nobody has chosen</Tag>;
  if (choice.toConfirm) return <Tag colour="yellow">Copied from the year before, to be confirmed</Tag>;
  return (
    <>
      Chosen{' '}
      {choice.by !== null && (
        <>
          by <bdi>{choice.by}</bdi>{' '}
        </>
      )}
      on {onDay(choice.at)}
    </>
  );
}

function Confirm({ cycle, reading, option, asks }: { cycle: Cycle; reading: string; option: string; asks: string }) {
  return (
    <form method="post" action={pathOf(cycle, reading)}>
      <FormId />
      <input type="hidden" name="option" value={option} />
      <Button variant="secondary" preventDoubleClick>
        Confirm<span class="unseen">: {asks}</span>
      </Button>
    </form>
  );
}

export function pathOf(cycle: Cycle, reading: string): string {
  return `${cyclePath(cycle)}/readings/${encodeURIComponent(reading)}`;
}
