import type { z } from 'zod';
import type { Form } from './form.ts';

/** One variable of the environment. It is declared once; reading it and the table in docs/configuration.md both follow from that. */
export interface Variable {
  form: Form;
  /** The value when it is not set, written as an operator would write it. */
  default?: string;
  /** The value when it is not set and the made-up city is shown. */
  demoDefault?: string;
  /** What happens when it is not set, where no one value can say it. */
  otherwise?: string;
  /** The variable that, once set, makes this one needed. */
  neededWith?: string;
  /** What it is for, in the words of the table. */
  says: string;
}

/** What reading a variable gives: always something where there is a default. */
export type ValueOf<V extends Variable> = z.output<V['form']['schema']> | (V extends { default: string } ? never : undefined);
