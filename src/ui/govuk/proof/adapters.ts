import { questions } from './choices.adapters.tsx';
import { fields } from './fields.adapters.tsx';
import type { Adapter } from './fixtures.ts';
import { lists } from './lists.adapters.tsx';
import { navigation } from './navigation.adapters.tsx';
import { words } from './words.adapters.tsx';

/** Every component that has a twin, by govuk-frontend's name. */
export const adapters: Record<string, Adapter> = { ...words, ...fields, ...questions, ...lists, ...navigation };
