import type { Element, Framework, OverallRule, Reading, ReadingOption, Rule, SettledFramework } from './framework.ts';

/** A reading's id and the id of the option chosen for it. */
export type Choices = Readonly<Record<string, string>>;

/** All the readings that a framework leaves open, in its order. */
export function readingsOf(framework: Framework): Reading[] {
  return [...framework.elements.flatMap((element) => element.readings), ...framework.overall.readings];
}

/** What is wrong with the choices: readings or options that the framework does not have. Empty when all is well. */
export function mistakenChoices(framework: Framework, choices: Choices): { reading: string; message: string }[] {
  const readings = new Map(readingsOf(framework).map((reading) => [reading.id, reading]));
  return Object.entries(choices).flatMap(([id, option]) => {
    const reading = readings.get(id);
    if (!reading)
      return [
        {
          reading: id,
          message: `${framework.id} has no reading "${id}". ${readings.size > 0 ? `It has: ${[...readings.keys()].join(', ')}.` : 'It leaves nothing open.'}`,
        },
      ];
    const options = reading.options.map((each) => each.id);
    return options.includes(option)
      ? []
      : [{ reading: id, message: `The reading "${id}" has no option "${option}". It has: ${options.join(', ')}.` }];
  });
}

/**
 * Applies the chosen options, and the recommended one where none is chosen, to the published rules.
 * @throws RangeError for a choice that the framework does not have; see `mistakenChoices`.
 */
export function settle(framework: Framework, choices: Choices = {}): SettledFramework {
  const [mistake] = mistakenChoices(framework, choices);
  if (mistake) throw new RangeError(mistake.message);
  const elements = framework.elements.map((element) => settleElement(element, choices));
  const overall = patch({ rule: framework.overall.rule }, chosenOptions(framework.overall.readings, choices));
  const chosen = Object.fromEntries(readingsOf(framework).map((reading) => [reading.id, chosenOption(reading, choices).id]));
  return { ...framework, elements, chosen, overallRule: overall.rule === 'to-be-determined' ? null : (overall.rule as OverallRule) };
}

/** The element with its rule as the choices make it. */
function settleElement(element: Element, choices: Choices): Element {
  return { ...element, rule: patch(element.rule, chosenOptions(element.readings, choices)) as Rule };
}

export function chosenOption(reading: Reading, choices: Choices): ReadingOption {
  const chosen = reading.options.find((option) => option.id === choices[reading.id]) ?? reading.options[0];
  if (!chosen) throw new RangeError(`The reading "${reading.id}" has no options.`);
  return chosen;
}

function chosenOptions(readings: Reading[], choices: Choices): ReadingOption[] {
  return readings.map((reading) => chosenOption(reading, choices));
}

function patch<T extends object>(rule: T, options: ReadingOption[]): T {
  return Object.assign({}, rule, ...options.map((option) => option.sets));
}
