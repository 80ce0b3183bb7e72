import type { Parts } from '../../web/parts.ts';
import type { Authentication } from './authentication.ts';

export interface AccountParts extends Parts {
  auth: Authentication;
}
