import type { QuestionSet } from '../../../../surveys/question-set.ts';
import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Checkboxes } from '../../../../ui/govuk/checkboxes.tsx';
import { AskedHidden } from './asked-hidden.tsx';

interface EndingsProps {
  path: string;
  revision: number;
  set: QuestionSet;
  questionnaire: Questionnaire;
  /** What was ticked; left out: what is on. */
  on: string[] | undefined;
}

/** What comes after the statements: questions about the person, each only where it is switched on, and room for words. */
export function Endings({ path, revision, set, questionnaire, on }: EndingsProps) {
  const switchedOn = on ?? [...questionnaire['about-me'].map(({ id }) => id), ...(questionnaire['asks-comment'] ? ['comment'] : [])];
  const about = set['about-me'].map(({ id, asks, options }) => ({ value: id, text: asks, hint: options.map(({ words }) => words).join(' · ') }));
  const comment = {
    value: 'comment',
    text: `Room for their own words: ${set.words.comment.asks}`,
    hint: 'Read by whoever looks after safeguarding, and by nobody else',
  };
  return (
    <section>
      <h2>At the end</h2>
      <form method="post" action={`${path}/endings`} novalidate>
        <AskedHidden revision={revision} />
        <Checkboxes
          name="on"
          legend="What is asked after the statements?"
          legendSize="s"
          hint={
            about.length > 0 ? 'Switch on only what you will act on: each question makes smaller groups, and small groups are not shown' : undefined
          }
          items={[...about, comment]}
          values={switchedOn}
        />
        <Button variant="secondary" preventDoubleClick>
          Save
        </Button>
      </form>
    </section>
  );
}
