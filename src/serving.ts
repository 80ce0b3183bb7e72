// All that Waymark serves with, apart from its database. It takes a second to load, so that the program loads it while the database starts.
export { buildApp } from './app.ts';
export { makeSetUpLink } from './features/partnerships/index.ts';
export { createMail } from './mail/mail.ts';
export { openDemonstration, signInTable } from './seed/open-demonstration.ts';
