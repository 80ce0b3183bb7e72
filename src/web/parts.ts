import type { Database } from '../database/database.ts';
import type { Mail } from '../mail/mail.ts';

/** What actions and routes are given to work with. Made once, in the root of the program or of a test. */
export interface Parts {
  db: Database;
  /** Signs cookies and seals what is kept for one person. */
  secret: string;
  /** The address that people use, without a path: https://waymark.example.gov.uk */
  baseUrl: string;
  https: boolean;
  mail: Mail;
  now(): Date;
  /** Whether this is the made-up city that anybody may look at. */
  demonstration: boolean;
}
