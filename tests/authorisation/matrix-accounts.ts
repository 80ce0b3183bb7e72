import { about, type Entry, EVERYBODY, RECOGNISED, SIGNED_IN } from './entry.ts';

const anyone: Entry = { open: 'anyone', for: EVERYBODY };
const password: Entry = { open: 'password', for: RECOGNISED };
const mine: Entry = { for: SIGNED_IN };
/** Opens also for whoever has to choose another role. */
const choosing: Entry = { for: [...SIGNED_IN, 'one role ended'], but: { 'one role ended': 'ok' } };
const ownPasskey = about('passkey', { own: ['partnership-lead', 'partnership-analyst', 'viewer', 'operator', 'lead elsewhere'] }, { for: SIGNED_IN });

/** Signing in, and one's own account. */
export const ACCOUNTS: Record<string, Entry> = {
  'GET /sign-in': anyone,
  'POST /sign-in': anyone,
  // Signed out, there is nowhere else to be.
  'POST /sign-out': { ...anyone, answers: 'sign-in', acts: true },
  // Nobody of the scene has just given a password.
  'GET /sign-in/second-step': { ...anyone, answers: 'sign-in' },
  'POST /sign-in/second-step': anyone,
  'GET /sign-in/recovery-code': { ...anyone, answers: 'sign-in' },
  'POST /sign-in/recovery-code': anyone,
  'POST /sign-in/passkey/options': { ...anyone, acts: true },
  'POST /sign-in/passkey': anyone,

  // The other sign-in service of the scene does not answer.
  'POST /sign-in/with/:provider': about('provider', { own: EVERYBODY }, { open: 'anyone', answers: 503, acts: true }),
  'GET /sign-in/with/callback/:provider': about('provider', { own: EVERYBODY }, { open: 'anyone', answers: 503, acts: true }),

  'GET /new-password': anyone,
  'POST /new-password': anyone,
  'GET /new-password/asked': anyone,
  'GET /new-password/:token': about('passwordLink', { own: EVERYBODY }, { open: 'anyone' }),
  'POST /new-password/:token': about('passwordLink', { own: EVERYBODY }, { open: 'anyone' }),

  'GET /second-factor': password,
  'POST /second-factor': password,
  'GET /second-factor/authenticator': password,
  'POST /second-factor/authenticator': password,
  'POST /second-factor/authenticator/confirm': password,
  'GET /second-factor/passkey': password,
  'POST /second-factor/passkey': password,
  // Only from a page that was given after the password was asked for again.
  'POST /second-factor/passkey/options': { ...password, answers: 403 },
  'POST /second-factor/passkey/answer': password,

  'GET /held-form': mine,
  'POST /held-form/forget': { ...mine, acts: true },
  'GET /your-roles': choosing,
  'POST /your-roles': choosing,
  'POST /session/extend': { ...password, acts: true },

  'GET /account': mine,
  'GET /account/name': mine,
  'POST /account/name': mine,
  'GET /account/letters': mine,
  'POST /account/letters': mine,
  'GET /account/password': mine,
  'POST /account/password': mine,
  'GET /account/authenticator': mine,
  'POST /account/authenticator': mine,
  'GET /account/recovery-codes': mine,
  'POST /account/recovery-codes': mine,
  'GET /account/passkeys/:passkey': ownPasskey,
  'POST /account/passkeys/:passkey': ownPasskey,
  'POST /account/passkeys/:passkey/remove': ownPasskey,
  'GET /account/providers/:provider': about('provider', { own: SIGNED_IN }),
  'POST /account/providers/:provider': about('provider', { own: SIGNED_IN }),
  'POST /account/providers/:provider/remove': about('provider', { own: SIGNED_IN }),
  'GET /account/sessions/:session/end': about('session', { own: SIGNED_IN }),
  'POST /account/sessions/:session/end': about('session', { own: SIGNED_IN }, { acts: true }),
  'GET /account/sessions/end-others': mine,
  'POST /account/sessions/end-others': { ...mine, acts: true },
};
