const SECOND = 1_000;

/** In the demonstration: how long the sign-in code that the page shows is still good. */
export function countDownTheCode(page: Document): void {
  const place = page.querySelector<HTMLElement>('[data-code-left]');
  if (!place) return;
  const ends = Date.now() + Number(place.dataset.codeLeft) * SECOND;
  const ticking = setInterval(() => {
    const left = Math.ceil((ends - Date.now()) / SECOND);
    place.textContent = codeWords(left);
    if (left <= 0) clearInterval(ticking);
  }, SECOND);
}

export function codeWords(left: number): string {
  if (left <= 0) return 'no longer good: open the page again for the next one';
  return `good for ${left} more ${left === 1 ? 'second' : 'seconds'}`;
}
