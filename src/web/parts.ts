import type { Database } from '../database/database.ts';
import type { Mail } from '../mail/mail.ts';
import type { UploadSettings } from './upload.ts';

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
  /** Where files are put that people send, and how large they may be. */
  uploads: UploadSettings;
  /** Whether this is the made-up city that anybody may look at. */
  demonstration: boolean;
}
