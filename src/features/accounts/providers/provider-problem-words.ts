import type { Reason } from './provider-refusal.ts';

export interface ProviderProblem {
  reason: Reason;
  /** As people know it. */
  provider: string;
  organisation?: string | undefined;
  /** The person is signed in, and was connecting an account. */
  connecting?: boolean;
}

interface Words {
  title: string;
  what: string;
  todo: string;
}

const ASK = 'Ask your partnership lead.';

/** What is said for each reason. Who has an account here is told to nobody who has not proven to be that person. */
export function providerProblemWords({ reason, provider, organisation, connecting = false }: ProviderProblem): Words {
  const place = organisation || 'your organisation';
  const notDone = connecting ? `Your ${provider} account is not connected` : 'You have not signed in';
  const otherwise = connecting ? '' : ' You can also sign in with your e-mail address and password.';
  const again = connecting ? 'Start again from the page “Your account”.' : 'Start again from the sign-in page.';
  const words: Record<Reason, Words> = {
    unreachable: {
      title: `${provider} does not answer`,
      what: `Waymark could not reach ${provider}.`,
      todo: `Try again in a few minutes.${otherwise}`,
    },
    stopped: {
      title: notDone,
      what: `${provider} sent you back before you were done: you stopped it there, or may not use it for Waymark.`,
      todo: again,
    },
    'not-begun': {
      title: 'This sign-in is over',
      what: 'It was begun in another window or browser, took too long, or was used already.',
      todo: again,
    },
    'not-proven': {
      title: notDone,
      what: `The answer of ${provider} did not prove who you are, so Waymark did not take it.`,
      todo: `${again} If it happens again, tell whoever runs Waymark for you.`,
    },
    'wrong-tenant': {
      title: 'This account is of another organisation',
      what: `Waymark takes ${provider} accounts of one organisation only, and this account is not one of them.`,
      todo: 'Sign in with the account that your organisation gave you.',
    },
    'wrong-domain': {
      title: 'This account is of another organisation',
      what: `Waymark takes ${provider} accounts of one organisation only, and this account is not one of them.`,
      todo: 'Sign in with the account that your organisation gave you.',
    },
    unknown: {
      title: `This ${provider} account is not known here`,
      what: 'It is not connected with anybody in Waymark.',
      todo: `If you use Waymark already, sign in as you did before and connect the account on the page “Your account”. If you are new, ask your partnership lead to invite you.`,
    },
    disabled: {
      title: 'You cannot sign in',
      what: 'Your account in Waymark was disabled.',
      todo: ASK,
    },
    'no-organisation': {
      title: 'Choose your organisation',
      what: `${provider} did not say which organisation you work for.`,
      todo: 'Sign in again, and choose your organisation there. If there is none to choose, ask to be added to it in DfE Sign-in.',
    },
    'no-place': {
      title: `${place} is not here`,
      what: `No partnership in Waymark has ${place} among its institutions.`,
      todo: 'If you work for several organisations, sign in again and choose another one. Otherwise ask your partnership lead to add it, or to correct its numbers.',
    },
    'no-role': {
      title: 'You have no role here',
      what: `${provider} gives you no role in Waymark for ${place}.`,
      todo: `Ask the approver of ${place} in DfE Sign-in to give you one. If you had a role and it was ended here, ask your partnership lead.`,
    },
    'roles-unavailable': {
      title: 'Your roles could not be checked',
      what: `${provider} knows you, but did not say which role you have. Nothing was changed, and nobody was signed in.`,
      todo: `Try again in a few minutes.${otherwise}`,
    },
    'not-connected': {
      title: 'Connect your account first',
      what: `Somebody in Waymark has your e-mail address already, and their account is not connected with ${provider}.`,
      todo: 'If that is you, sign in as you did before and connect it on the page “Your account”.',
    },
    'of-another': {
      title: 'This account is connected already',
      what: `The ${provider} account that you signed in with is connected with another person in Waymark.`,
      todo: 'Sign in there with an account of your own.',
    },
    'signed-out': {
      title: 'You were signed out meanwhile',
      what: `Your ${provider} account was not connected.`,
      todo: 'Sign in, and connect it again on the page “Your account”.',
    },
  };
  return words[reason];
}
