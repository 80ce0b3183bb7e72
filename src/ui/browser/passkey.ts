import { answerOf, canDoPasskeys, type Options, optionsFrom } from './passkey-json.ts';

/** Where each act asks what to do, and where it sends what the device answered. */
const PLACES = {
  register: { ask: '/second-factor/passkey/options', answer: '/second-factor/passkey/answer' },
  'sign-in': { ask: '/sign-in/passkey/options', answer: '/sign-in/passkey' },
} as const;

type Act = keyof typeof PLACES;

/** Shows what a page offers to do with a passkey, where this browser can do it. The words stand in the page, save those of what went wrong. */
export function offerPasskeys(page: Document): void {
  if (!canDoPasskeys(globalThis)) return;
  for (const block of page.querySelectorAll<HTMLElement>('[data-passkey]')) offer(block, block.dataset.passkey as Act);
  for (const words of page.querySelectorAll<HTMLElement>('[data-passkey-absent]')) words.hidden = true;
}

function offer(block: HTMLElement, act: Act): void {
  const button = block.querySelector('button');
  const place = block.querySelector('[data-passkey-error]');
  if (!button || !place || !(act in PLACES)) return;
  block.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    place.textContent = '';
    void perform(act, block.dataset.permit).then(
      () => location.assign(block.dataset.onward ?? '/'),
      (error: unknown) => {
        place.textContent = whatWentWrong(error, act);
        button.disabled = false;
      },
    );
  });
}

async function perform(act: Act, permit: string | undefined): Promise<void> {
  const options = optionsFrom(act, (await send(PLACES[act].ask, { permit })) as Options);
  const made = act === 'register' ? await navigator.credentials.create(options) : await navigator.credentials.get(options);
  if (!made) throw new DOMException('The device gave nothing.', 'NotAllowedError');
  await send(PLACES[act].answer, { response: answerOf(made as PublicKeyCredential) });
}

/** A sentence of the server, to be shown as it is. */
class Refused extends Error {}

async function send(path: string, body: object): Promise<unknown> {
  const answer = await post(path, body);
  if (answer.type === 'opaqueredirect') throw new Refused('You have been signed out. Open the page again.');
  if (answer.status === 429) throw new Refused('This was tried too often. Wait fifteen minutes, then try again.');
  const told = (await answer.json().catch(() => ({}))) as { error?: string };
  if (!answer.ok) throw new Refused(told.error ?? 'Waymark could not do that. Open the page again.');
  return told;
}

async function post(path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  try {
    return await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), redirect: 'manual' });
  } catch {
    throw new Refused('Waymark cannot be reached. Check your connection, then try again.');
  }
}

/** Browsers give the same error whether somebody pressed "cancel", waited too long, or has no passkey for this site. */
const WORDS: Record<string, Record<Act, string>> = {
  NotAllowedError: {
    register: 'No passkey was made. It was cancelled, or it took too long. Try again.',
    'sign-in': 'No passkey was used. It was cancelled, it took too long, or this device has none for Waymark.',
  },
  InvalidStateError: {
    register: 'This device has a passkey for you already.',
    'sign-in': 'This passkey cannot be used here.',
  },
};

function whatWentWrong(error: unknown, act: Act): string {
  if (error instanceof Refused) return error.message;
  const name = error instanceof Error ? error.name : '';
  return WORDS[name]?.[act] ?? 'Your device could not do that. Try again, or use another way.';
}
