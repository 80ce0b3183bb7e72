import { PURPOSES, VOICES } from '../../programme/index.ts';
import { dayAsTyped, type TypedDay, typedDay } from '../../web/day.form.ts';
import { typed } from '../../web/form.ts';
import type { KeptActivity } from './programme.queries.ts';

const OWNERS = PURPOSES.flatMap((purpose) => [`${purpose}-owner`, `${purpose}-place`] as const);
const SAID = VOICES.map((voice) => `${voice}-said` as const);
const TEXTS = ['title', 'kind', 'theme', 'cohort', 'minutes', 'leader', 'partners', ...OWNERS, ...SAID, 'score', 'willChange'] as const;
const BEHIND = ['form_id', 'version', 'id'] as const;
const TICKED = ['yearGroups', 'needs', 'purposes'] as const;
const DAYS = ['held', ...PURPOSES.map((purpose) => `${purpose}-updated` as const)] as const;

/** What stands in the fields of the form about an activity. */
export interface TypedActivity {
  texts: Record<(typeof TEXTS)[number] | (typeof BEHIND)[number], string>;
  ticked: Record<(typeof TICKED)[number], string[]>;
  days: Record<(typeof DAYS)[number], TypedDay>;
}

/** In the order of the page. */
export const ACTIVITY_FIELDS = [
  ...['title', 'kind', 'theme', 'yearGroups', 'needs', 'cohort', 'minutes', 'held', 'leader', 'partners', 'purposes'],
  ...PURPOSES.flatMap((purpose) => [`${purpose}-owner`, `${purpose}-place`, `${purpose}-updated`]),
  ...[...SAID, 'score', 'willChange'],
];

export function typedActivity(body: unknown): TypedActivity {
  const sent = (body ?? {}) as Record<string, unknown>;
  const several = (name: string) => [sent[name] ?? []].flat().filter((one): one is string => typeof one === 'string');
  return {
    texts: typed(body, [...TEXTS, ...BEHIND]),
    ticked: record(TICKED, several),
    days: record(DAYS, (name) => typedDay(body, name)),
  };
}

/** The fields as they stand when the form is opened: for an activity, or for a new one. */
export function openedActivity(activity: KeptActivity | null): TypedActivity {
  const of = (purpose: string) => activity?.provisions.find((each) => each.purpose === purpose);
  const shown = (value: string | number | null | undefined) => (value == null ? '' : String(value));
  const texts = {
    ...typed({}, [...TEXTS, ...BEHIND]),
    ...{ title: shown(activity?.title), kind: shown(activity?.kind), theme: shown(activity?.theme), cohort: shown(activity?.cohort) },
    ...{ minutes: shown(activity?.minutesPerStudent), leader: shown(activity?.leader), partners: activity?.partners.join('\n') ?? '' },
    ...Object.fromEntries(PURPOSES.map((purpose) => [`${purpose}-owner`, shown(of(purpose)?.owner)])),
    ...Object.fromEntries(PURPOSES.map((purpose) => [`${purpose}-place`, shown(of(purpose)?.place)])),
    ...Object.fromEntries(VOICES.map((voice) => [`${voice}-said`, shown(activity?.voices[voice])])),
    ...{ score: shown(activity?.score), willChange: shown(activity?.willChange) },
    ...{ version: String(activity?.version ?? 0), id: activity?.id ?? '' },
  };
  const { yearGroups = [], needs = [], provisions = [] } = activity ?? {};
  return {
    texts,
    ticked: { yearGroups: yearGroups.map(String), needs, purposes: provisions.map(({ purpose }) => purpose) },
    days: record(DAYS, (name) => dayAsTyped((name === 'held' ? activity?.date : of(name.replace('-updated', ''))?.updatedOn) ?? null)),
  };
}

/** All fields again as a form sends them, but those that belong to the form itself. */
export function sentAgain({ texts, ticked, days }: TypedActivity): [string, string][] {
  return [
    ...TEXTS.map((name): [string, string] => [name, texts[name]]),
    ...TICKED.flatMap((name) => ticked[name].map((value): [string, string] => [name, value])),
    ...DAYS.flatMap((name) => Object.entries(days[name]).map(([part, value]): [string, string] => [`${name}-${part}`, value])),
  ];
}

function record<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}
