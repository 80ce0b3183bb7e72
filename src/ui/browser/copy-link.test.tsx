import { Window } from 'happy-dom';
import { renderToString } from 'preact-render-to-string';
import { expect, test, vi } from 'vitest';
import { LinkToHandOver } from '../link-to-hand-over.tsx';
import { COPIED, offerToCopy, SELECTED } from './copy-link.ts';

const LINK = 'https://waymark.dunmere.example/invitations/a/b?c=1&d=2';

/** The page in a browser that can do so much. */
function opened({ clipboard, command }: { clipboard?: (text: string) => Promise<void>; command?: () => boolean }) {
  const { document, navigator } = new Window();
  document.body.innerHTML = renderToString(<LinkToHandOver link={LINK} />);
  Object.defineProperty(navigator, 'clipboard', { value: clipboard && { writeText: clipboard } });
  Object.defineProperty(document, 'execCommand', { value: command });
  const at = (selector: string) => document.querySelector(selector) as unknown as HTMLElement;
  const press = async () => {
    at('button').click();
    await new Promise(setImmediate);
  };
  return { page: document as unknown as Document, selected: () => document.getSelection()?.toString(), at, press };
}

const refuse = () => Promise.reject(new DOMException('Not here.', 'NotAllowedError'));

test('without a script there is no button, and the link stands there to be selected', () => {
  const { at } = opened({});
  expect(at('[data-copy-offer]').hidden).toBe(true);
  expect(at('code').textContent).toBe(LINK);
});

test('the link is copied, and that is said each time where a screen reader hears it', async () => {
  const clipboard = vi.fn(() => Promise.resolve());
  const { page, at, press } = opened({ clipboard });
  offerToCopy(page);
  expect(at('[data-copy-offer]').hidden).toBe(false);
  expect([at('[data-copy-said]').getAttribute('role'), at('[data-copy-said]').textContent]).toEqual(['status', '']);
  await press();
  expect(at('[data-copy-said]').textContent).toBe(COPIED);
  at('button').click();
  expect(at('[data-copy-said]').textContent).toBe('');
  await new Promise(setImmediate);
  expect(at('[data-copy-said]').textContent).toBe(COPIED);
  expect(clipboard.mock.calls).toEqual([[LINK], [LINK]]);
});

test.each([
  { browser: 'without a clipboard, as over plain http', clipboard: undefined, command: () => true, says: COPIED },
  { browser: 'that refuses the clipboard', clipboard: refuse, command: () => true, says: COPIED },
  { browser: 'that copies nothing', clipboard: refuse, command: () => false, says: SELECTED },
  { browser: 'that knows no way at all', clipboard: undefined, command: undefined, says: SELECTED },
])('a browser $browser has it selected, and says: $says', async ({ clipboard, command, says }) => {
  const { page, at, press, selected } = opened({ ...(clipboard && { clipboard }), ...(command && { command }) });
  offerToCopy(page);
  await press();
  expect(at('[data-copy-said]').textContent).toBe(says);
  expect(selected()).toBe(LINK);
});

test('a page with nothing to copy is left alone', () => {
  const { document } = new Window();
  const block = '<div data-copy=""><code>x</code></div>';
  document.body.innerHTML = block;
  offerToCopy(document as unknown as Document);
  expect(document.body.innerHTML).toBe(block);
});
