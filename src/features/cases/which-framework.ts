import type { Problem } from '../../evidence/problem.ts';
import { type Choices, mistakenChoices } from '../../rating/reading.ts';
import { type FoundFramework, findFramework, type LoadedFramework } from '../frameworks/index.ts';
import type { Case } from './read-case.ts';

/** The framework that a case is rated by, with the readings chosen. */
export interface ChosenFramework extends FoundFramework {
  choices: Choices;
}

/** What the caller put in the place of what case.yaml says: a framework by its id or its path from the current folder, and readings. */
export interface Instead {
  framework?: string;
  readings?: Choices;
}

/** What stands for a file in a problem with a reading that the caller chose. */
export const READING_OPTION = '--reading';

/** Loads the framework and settles which readings hold: what the caller chose goes before what case.yaml says. */
export async function chooseFramework(
  read: Case,
  { framework: name, readings = {} }: Instead,
): Promise<{ chosen: ChosenFramework | null; problems: Problem[] }> {
  const loaded = name ? await findFramework(name, process.cwd()) : await findFramework(read.file.framework, read.folder);
  if ('problems' in loaded) return { chosen: null, problems: name ? loaded.problems : loaded.problems.map((problem) => whereNamed(problem, read)) };
  const { choices, problems } = name ? choicesUnderAnother(loaded, read) : choicesOf(loaded, read);
  const mistakes = mistakenChoices(loaded.framework, readings).map(
    ({ message }): Problem => ({ severity: 'error', file: READING_OPTION, line: null, column: null, message }),
  );
  return { chosen: { ...loaded, choices: { ...choices, ...readings } }, problems: [...problems, ...mistakes] };
}

/** A framework that is not there is a fault of the line that names it. */
function whereNamed(problem: Problem, { file, fault }: Case): Problem {
  return problem.file === file.framework && problem.line === null ? fault('framework', problem.message) : problem;
}

type Chosen = { choices: Choices; problems: Problem[] };

function choicesOf({ framework }: LoadedFramework, { file, fault }: Case): Chosen {
  const choices = file.readings ?? {};
  return { choices, problems: mistakenChoices(framework, choices).map(({ reading, message }) => fault(`readings.${reading}`, message)) };
}

/** What case.yaml chooses is meant for the framework it names; under another, what that one has too still holds. */
function choicesUnderAnother({ framework }: LoadedFramework, { file, fault }: Case): Chosen {
  const foreign = mistakenChoices(framework, file.readings ?? {}).map(({ reading }) => reading);
  const choices = Object.fromEntries(Object.entries(file.readings ?? {}).filter(([reading]) => !foreign.includes(reading)));
  const message = `Chosen here and without effect, for ${framework.id} does not have it: ${foreign.join(', ')}.`;
  return { choices, problems: foreign.length > 0 ? [{ ...fault('readings', message), severity: 'notice' }] : [] };
}
