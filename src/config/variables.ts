import { MAIL, NETWORK, RUNNING, STORAGE } from './server-variables.ts';
import { DFE_SIGN_IN, ENTRA, GOOGLE, SECOND_FACTOR } from './sign-in-variables.ts';
import type { ValueOf, Variable } from './variable.ts';

/** All variables, in the groups of docs/configuration.md. */
export const GROUPS = {
  network: NETWORK,
  storage: STORAGE,
  mail: MAIL,
  running: RUNNING,
  'dfe-sign-in': DFE_SIGN_IN,
  entra: ENTRA,
  google: GOOGLE,
  'second-factor': SECOND_FACTOR,
} as const;

const ALL = { ...NETWORK, ...STORAGE, ...MAIL, ...RUNNING, ...DFE_SIGN_IN, ...ENTRA, ...GOOGLE, ...SECOND_FACTOR };

export type Name = keyof typeof ALL;

export type Values = { [N in Name]: ValueOf<(typeof ALL)[N]> };

export const VARIABLES: Record<Name, Variable> = ALL;

export const NAMES = Object.keys(ALL) as Name[];
