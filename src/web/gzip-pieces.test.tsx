import { execFileSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Pieces, RenderedPart } from '../ui/rendered-part.tsx';
import { gzipOf, takesGzip } from './gzip-pieces.ts';

const rows = 'Alder Vale Academy: Amber/Green – „é” '.repeat(5_000);
const part = await RenderedPart.of(<p>{rows}</p>, { pack: true });
const loose = await RenderedPart.of(<p>loose</p>, { pack: false });
const textOf = (pieces: Pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.bytes.toString())).join('');

test.each<{ of: string; pieces: Pieces }>([
  { of: 'nothing', pieces: [] },
  { of: 'text alone', pieces: ['<p>ä</p>', ''] },
  { of: 'a part between text', pieces: ['<main>', part, '</main>\n'] },
  { of: 'parts in a row, one of them not packed', pieces: [part, loose, part, 'end'] },
  { of: 'text as long as one block', pieces: ['x'.repeat(65_535), part] },
  { of: 'text of one byte more', pieces: ['x'.repeat(65_536), part] },
])('$of can be unpacked to what it was', ({ pieces }) => {
  expect(gunzipSync(gzipOf(pieces)).toString()).toBe(textOf(pieces));
});

test.skipIf(process.platform === 'win32')('another program than the one that packs finds its check and its length right', () => {
  const file = gzipOf(['<main>', part, '</main>']);
  expect(execFileSync('gzip', ['-dc'], { input: file, maxBuffer: 1e7 }).toString()).toBe(`<main><p>${rows}</p></main>`);
  file.writeUInt8((file.at(-8) ?? 0) ^ 1, file.length - 8);
  expect(() => gunzipSync(file)).toThrow('incorrect data check');
});

test('what is rendered for one reader stands in it as it is, and only the part is packed', () => {
  const file = gzipOf(['Maya Okafor, Maya Okafor, Maya Okafor', part]);
  expect(file.includes('Maya Okafor, Maya Okafor, Maya Okafor')).toBe(true);
  expect(file.length).toBeLessThan(part.bytes.length / 20);
});

test.each([
  { accepted: undefined, takes: false },
  { accepted: '', takes: false },
  { accepted: 'identity', takes: false },
  { accepted: 'br, deflate', takes: false },
  { accepted: 'gzip', takes: true },
  { accepted: 'gzip, deflate, br, zstd', takes: true },
  { accepted: 'br;q=1.0, GZIP;q=0.8, *;q=0.1', takes: true },
  { accepted: 'gzip;q=0', takes: false },
  { accepted: 'gzip; q=0.000', takes: false },
  { accepted: '*', takes: true },
  { accepted: 'gzip;q=0, *', takes: false },
  { accepted: '*;q=0', takes: false },
  { accepted: 'gzip;q=nonsense', takes: false },
  { accepted: 'x-gzip', takes: false },
])('accept-encoding $accepted takes gzip: $takes', ({ accepted, takes }) => {
  expect(takesGzip(accepted)).toBe(takes);
});
