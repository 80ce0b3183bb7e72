/**
 * Shows one part of the form at a time, so that an answer needs no page from the server: a lost connection is met at the end only, where
 * it is waited for. Each part has its own way on; the last one sends.
 */
export function stepThrough(form: HTMLFormElement): void {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-survey-part]')];
  const progress = document.querySelector<HTMLProgressElement>('progress');
  const show = (at: number, focus = true) => {
    for (const [index, part] of parts.entries()) part.hidden = index !== at;
    if (progress) {
      progress.value = at + 1;
      progress.setAttribute('aria-label', parts[at]?.dataset.surveyPart ?? '');
    }
    if (!focus) return;
    window.scrollTo(0, 0);
    parts[at]?.querySelector<HTMLElement>('legend, h1')?.focus();
  };
  const go = (at: number) => {
    history.replaceState({ at }, '');
    show(at);
  };
  form.addEventListener('click', (event) => {
    const way = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-survey-way]') : null;
    if (!way) return;
    event.preventDefault();
    const at = parts.findIndex((part) => !part.hidden);
    go(Math.min(parts.length - 1, Math.max(0, at + (way.dataset.surveyWay === 'back' ? -1 : 1))));
  });
  // The Enter key goes on, and does not send what is not finished.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    const at = parts.findIndex((part) => !part.hidden);
    if (at >= parts.length - 1) return;
    event.preventDefault();
    go(at + 1);
  });
  form.classList.add('survey-steps');
  show(startAt(parts.length), false);
}

/** Where the person was when the page was loaded again; the browser keeps what was chosen, and this keeps the place. */
function startAt(count: number): number {
  const { at } = (history.state ?? {}) as { at?: unknown };
  return typeof at === 'number' && at >= 0 && at < count ? at : 0;
}
