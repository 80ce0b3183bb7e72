import { z } from 'zod';
import { type PlacedMistake, readYaml } from '../shared/yaml-file.ts';

/** What may stand in an action library, and the sentence when it is wrong. The JSON Schema for editors is made from this. */

const Text = z.string().trim().min(1, 'expected some text').max(600, 'expected 600 letters or fewer');
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');

/** What an action answers. */
const Trigger = z.union([
  z.strictObject({ element: Id, 'not-met': z.array(Id).min(1, 'expected one level or more').describe('Levels whose criterion is not met') }),
  z.strictObject({ lesson: Id }),
  z.strictObject({ theme: Id }).describe('The theme of a development question'),
  z.strictObject({ hole: z.enum(['kind', 'need', 'transition']), of: Id }),
]);

const LibraryAction = z.strictObject({
  id: Id,
  for: Trigger,
  title: Text,
  why: Text,
  'success-measure': Text,
  moves: Text.describe('The criterion that it would move'),
  'usual-time': Text,
});

export const ActionLibraryForm = z.strictObject({ id: Id, version: Text, title: Text, actions: z.array(LibraryAction).min(1) });
export type ActionLibrary = z.infer<typeof ActionLibraryForm>;
export type LibraryAction = z.infer<typeof LibraryAction>;

/** Reads the bytes of a library: the library, or every mistake in it with its line and what was expected. */
export function readActionLibrary(content: Uint8Array): ActionLibrary | { mistakes: PlacedMistake[] } {
  const read = readYaml<ActionLibrary>(content, ActionLibraryForm, ({ actions }) =>
    actions.flatMap(({ id }, at) =>
      actions.findIndex((other) => other.id === id) === at ? [] : [{ path: ['actions', at, 'id'], message: `The action "${id}" stands twice.` }],
    ),
  );
  return 'mistakes' in read ? read : read.value;
}
