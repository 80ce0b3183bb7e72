import { idleStage, leftWords } from './idle-clock.ts';

/** How often the clock is looked at. It is read anew each time, so that a computer that slept is not believed to have been awake. */
const LOOK = 5_000;

/**
 * Warns before the session ends for doing nothing, and lets it go on. Opening or sending a page in another tab counts as doing
 * something in this one too. The words stand in the page; this only shows them.
 */
export function warnWhenIdle(page: Document, now: () => number = Date.now): void {
  const warning = page.querySelector<HTMLDialogElement>('#idle-warning');
  const over = page.querySelector<HTMLDialogElement>('#idle-over');
  const minutes = Number(warning?.dataset.idleMinutes);
  if (!warning || !over || !(minutes > 0)) return;
  let seen = now();
  const again = () => {
    seen = now();
    warning.close();
  };
  const tabs = inAllTabs(again);
  const look = () => {
    if (over.open) return;
    const { stage, left } = idleStage(now() - seen, minutes);
    if (stage === 'warn') warn(warning, leftWords(left));
    if (stage === 'over') end(warning, over);
  };
  setInterval(look, LOOK);
  page.addEventListener('visibilitychange', look);
  listen(warning, over, () => {
    again();
    tabs();
  });
  listenToClosing(over);
}

/** Tells the other tabs, now and whenever the answer is called; is told by them. */
function inAllTabs(whenToldSo: () => void): () => void {
  const channel = new BroadcastChannel('waymark-seen');
  channel.addEventListener('message', whenToldSo);
  const tell = () => channel.postMessage('seen');
  tell();
  return tell;
}

function warn(warning: HTMLDialogElement, words: string): void {
  const place = warning.querySelector('[data-idle-left]');
  if (place && place.textContent !== words) place.textContent = words;
  if (!warning.open) warning.showModal();
}

function end(warning: HTMLDialogElement, over: HTMLDialogElement): void {
  warning.close();
  over.showModal();
}

/** "Stay signed in" and the Escape key do the same: whoever presses either is there. */
function listen(warning: HTMLDialogElement, over: HTMLDialogElement, extended: () => void): void {
  const form = warning.querySelector<HTMLFormElement>('form[data-idle-extend]');
  if (!form) return;
  const extend = (event: Event) => {
    event.preventDefault();
    void stay(form).then((answer) => {
      say(warning, answer === 'unreached');
      if (answer === 'stays') extended();
      if (answer === 'gone') end(warning, over);
    });
  };
  form.addEventListener('submit', extend);
  warning.addEventListener('cancel', extend);
}

async function stay(form: HTMLFormElement): Promise<'stays' | 'gone' | 'unreached'> {
  try {
    const { ok } = await fetch(form.action, { method: 'POST', redirect: 'manual' });
    return ok ? 'stays' : 'gone';
  } catch {
    return 'unreached';
  }
}

function say(warning: HTMLDialogElement, unreached: boolean): void {
  const place = warning.querySelector<HTMLElement>('[data-idle-unreached]');
  if (place) place.hidden = !unreached;
}

/** The page may be looked at again by whoever chooses to; sending it asks for a sign-in first. */
function listenToClosing(over: HTMLDialogElement): void {
  over.querySelector('[data-idle-close]')?.addEventListener('click', () => over.close());
}
