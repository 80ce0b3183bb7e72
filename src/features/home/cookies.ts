import { IDLE_MINUTES } from '../accounts/index.ts';

export interface Cookie {
  name: string;
  why: string;
  howLong: string;
}

/** Every cookie that Waymark sets, by its name on this installation: over https the names bind them to this address alone. */
export function cookiesSet(https: boolean): Cookie[] {
  const host = https ? '__Host-' : '';
  return COOKIES.map(({ name, ...cookie }) => ({ name: host + name, ...cookie }));
}

const COOKIES: Cookie[] = [
  { name: 'waymark.session_token', why: 'Says that you are signed in.', howLong: `${IDLE_MINUTES} minutes after your last page, 12 hours at most` },
  { name: 'waymark.two_factor', why: 'Says that you gave your password, until you have given the code too.', howLong: '10 minutes' },
  { name: 'waymark.passkey', why: 'Belongs to one sign-in with a passkey.', howLong: '5 minutes' },
  { name: 'waymark.state', why: 'Belongs to one sign-in with another service, such as DfE Sign-in.', howLong: '5 minutes' },
  {
    name: 'waymark-browser',
    why: 'Says that you signed in with this browser before, so that nobody can lock you out by trying wrong passwords elsewhere. It holds no name.',
    howLong: '1 year',
  },
  {
    name: 'waymark-held',
    why: 'Holds the key to what you had typed when your session ended, so that you get it back and nobody else does.',
    howLong: '1 hour',
  },
  { name: 'flash', why: 'Holds what the next page tells you once, such as “Your changes are saved”.', howLong: '5 minutes' },
];
