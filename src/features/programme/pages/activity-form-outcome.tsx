import { PURPOSES, type Purpose, SCORES, VOICES } from '../../../programme/index.ts';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { DayField } from '../../evidence/index.ts';
import { PURPOSE_HINTS, PURPOSE_TITLES, SCORE_TITLES, VOICE_TITLES } from '../activity-words.ts';
import type { KeptActivity } from '../programme.queries.ts';
import { type Fields, FormPart } from './form-part.tsx';

/** Three different things, each with somebody who looks after it. */
export function GivesPart({ typed, errors }: Fields) {
  const about =
    'Information, advice and guidance are three things. Each needs somebody who looks after it, a place, and a day on which it was looked at.';
  return (
    <FormPart id="gives" title="What it gives" about={about}>
      <Checkboxes
        name="purposes"
        legend="Which of the three does it give?"
        small
        items={PURPOSES.map((value) => ({
          value,
          text: PURPOSE_TITLES[value],
          hint: PURPOSE_HINTS[value],
          conditional: <Provision purpose={value} typed={typed} errors={errors} />,
        }))}
        values={opened(typed, errors)}
        error={errors.purposes}
      />
    </FormPart>
  );
}

/** What is wrong stays in sight, also below a box that is not ticked. */
function opened({ ticked, texts, days }: Fields['typed'], errors: Fields['errors']): string[] {
  const filled = (purpose: Purpose) =>
    [texts[`${purpose}-owner`], texts[`${purpose}-place`], ...Object.values(days[`${purpose}-updated`])].some((text) => text.trim() !== '');
  return PURPOSES.filter((purpose) => ticked.purposes.includes(purpose) || (errors.purposes !== undefined && filled(purpose)));
}

function Provision({ purpose, typed: { texts, days }, errors }: Fields & { purpose: Purpose }) {
  const [owner, place, updated] = [`${purpose}-owner`, `${purpose}-place`, `${purpose}-updated`] as const;
  return (
    <>
      <Input name={owner} label="Who looks after it? (optional)" hint="The role." value={texts[owner]} error={errors[owner]} />
      <Input
        name={place}
        label="Where is it? (optional)"
        hint="A room, a page, a folder: where a student or a colleague finds it."
        value={texts[place]}
        error={errors[place]}
      />
      <DayField name={updated} legend="When was it last brought up to date? (if you know)" typed={days[updated]} error={errors[updated]} />
    </>
  );
}

export function EvaluationPart({ typed: { texts }, errors, before }: Fields & { before: KeptActivity | null }) {
  const about = 'Fill this in once it has taken place: what those who were asked said, how well it worked, and what follows.';
  return (
    <FormPart id="evaluation" title="How it went" about={about}>
      <LastYear before={before} />
      <div class="voices">
        {VOICES.map((voice) => (
          <Textarea
            name={`${voice}-said`}
            label={`What ${VOICE_TITLES[voice].toLowerCase()} said (optional)`}
            rows={3}
            value={texts[`${voice}-said`]}
            error={errors[`${voice}-said`]}
          />
        ))}
      </div>
      <Radios
        name="score"
        legend="How well did it work?"
        small
        items={[...SCORES.map((value) => ({ value, text: SCORE_TITLES[value] })), { value: '', text: 'Nobody knows yet' }]}
        value={texts.score}
        error={errors.score}
      />
      <Textarea
        name="willChange"
        label="What will change because of it? (optional)"
        hint="Next time, or in the programme. It is shown here again next year."
        rows={3}
        value={texts.willChange}
        error={errors.willChange}
      />
    </FormPart>
  );
}

/** What was to change is asked after where it is planned again. */
function LastYear({ before }: { before: KeptActivity | null }) {
  if (!before || (!before.score && !before.willChange)) return null;
  return (
    <div class="last-year">
      <h3>Last year</h3>
      {before.score && (
        <p>
          It was given {before.score} of {SCORES.length}.
        </p>
      )}
      {before.willChange && (
        <p>
          What was to change: <bdi>{before.willChange}</bdi>
        </p>
      )}
    </div>
  );
}
