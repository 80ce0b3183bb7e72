/** Milliseconds until the next try: longer each time, and never longer than half a minute. */
export function waitBefore(tries: number): number {
  return Math.min(30_000, 1_000 * 2 ** Math.min(tries, 5));
}

/** What an answer of the server means for a sheet: `kept` it is, `told` a page that says why not, `again` it may come through later. */
export function meaningOf({ status, redirected }: Pick<Response, 'status' | 'redirected'>): 'kept' | 'told' | 'again' {
  if (redirected && status < 400) return 'kept';
  return status === 429 || status >= 500 ? 'again' : 'told';
}

/**
 * Sends the form and goes on only when the server says that it is kept: a lost connection, or a server that has too much to do, is waited
 * for. Sending again changes nothing, because the form carries its key. Answers stay on the page until then.
 */
export function sendUntilKept(form: HTMLFormElement): void {
  const told = form.querySelector<HTMLElement>('[data-survey-not-sent]');
  let sending = false;
  form.addEventListener('submit', async (event) => {
    // A button that leads elsewhere, such as back to the question before, sends nothing.
    if (event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    for (let tries = 0; ; tries++) {
      const answer = await trySending(form.action, body);
      if (answer?.went === 'kept') return window.location.replace(answer.url);
      // What the page of the server says is shown as it would be without this script.
      if (answer?.went === 'told') {
        sending = false;
        return form.submit();
      }
      if (told) told.hidden = false;
      await onlineOr(waitBefore(tries));
    }
  });
}

async function trySending(to: string, body: URLSearchParams): Promise<{ went: 'kept' | 'told'; url: string } | null> {
  try {
    const response = await fetch(to, { method: 'POST', body, credentials: 'omit', cache: 'no-store' });
    const went = meaningOf(response);
    return went === 'again' ? null : { went, url: response.url };
  } catch {
    return null;
  }
}

/** Until the time is over, or the browser says that it is connected again. */
function onlineOr(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      window.removeEventListener('online', go);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener('online', go);
  });
}
