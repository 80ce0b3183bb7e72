export const COPIED = 'Copied. You can paste it now.';
export const SELECTED = 'Your browser did not copy it. The link is selected: press Ctrl and C, or Command and C on a Mac.';

/** Offers to copy what stands in `<code>`. Without a script, or where a browser refuses, it can be selected there as before. */
export function offerToCopy(page: Document): void {
  for (const block of page.querySelectorAll<HTMLElement>('[data-copy]')) offer(block);
}

function offer(block: HTMLElement): void {
  const [text, place, said] = ['code', '[data-copy-offer]', '[data-copy-said]'].map((selector) => block.querySelector<HTMLElement>(selector));
  const button = place?.querySelector('button');
  if (!text || !place || !said || !button) return;
  place.hidden = false;
  button.addEventListener('click', () => {
    // Empty in between, so that a second copy is told as the first was.
    said.textContent = '';
    void copy(text).then((copied) => {
      said.textContent = copied ? COPIED : SELECTED;
    });
  });
}

/** By the clipboard where the browser gives it, which it does over https and on this very computer; else by selecting and its old command. */
async function copy(text: HTMLElement): Promise<boolean> {
  const { defaultView: browser } = text.ownerDocument;
  try {
    await browser?.navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: HTMLElement): boolean {
  const page = text.ownerDocument;
  page.getSelection()?.selectAllChildren(text);
  try {
    return page.execCommand('copy');
  } catch {
    return false;
  }
}
