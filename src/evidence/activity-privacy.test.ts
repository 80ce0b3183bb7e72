import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodedWhile } from '../../tests/support/decoded.ts';
import { readActivity } from './activity.ts';
import { fileInMemory } from './source-file.ts';

/** Made-up traces of a young person; none is a word that a message of ours could hold. */
const CANARIES = ['Zebulon', 'Quisenberry', 'A831200109012', '17/04/2009', '2009-04-17', 'DE23 6XZ', '07700900123', 'zq@example.org', '739100482'];
const PERSON = CANARIES.join(',');

async function tracesIn(content: string | Uint8Array): Promise<string[]> {
  const answer = await readActivity(fileInMemory('ccis.csv', content)).catch((error: unknown) => error);
  const said = answer instanceof Error ? `${answer.message} ${answer.stack} ${JSON.stringify(answer)}` : JSON.stringify(answer);
  expect(said.length).toBeGreaterThan(100);
  return CANARIES.filter((canary) => said.toLowerCase().includes(canary.toLowerCase()));
}

const HEADER = 'urn,activity_code,forename,surname,upn,dob,started,postcode,phone,email,house';

const PLACES: [place: string, content: string | Uint8Array][] = [
  ['in the columns that are not read', `${HEADER}\n137911,210,${PERSON}\n`],
  ['in the code column', `${HEADER}\n${CANARIES.map((canary) => `137911,${canary},,,,,,,,,`).join('\n')}\n`],
  ['in the urn column', `${HEADER}\n${CANARIES.map((canary) => `${canary},210,,,,,,,,,`).join('\n')}\n`],
  ['in the laestab column', `laestab,activity_code\n${CANARIES.map((canary) => `${canary},210`).join('\n')}\n`],
  ['in both columns of one row', `urn,laestab,activity_code\nZebulon,Quisenberry,17/04/2009\n`],
  ['in the first line of a file without a header', `${PERSON},210\n${PERSON},310\n`],
  ['in the first line, beside numbers that could be read', `137911,210,${PERSON}\n137911,310,${PERSON}\n`],
  ['in the names of columns', `urn,activity_code,${PERSON}\n137911,210${',x'.repeat(CANARIES.length)}\n`],
  ['in the names of columns, of which a needed one is missing', `activity_code,${PERSON}\n210${',x'.repeat(CANARIES.length)}\n`],
  ['in the names of columns, of which a needed one is there twice', `urn,activity_code,urn,${PERSON}\n137911,210\n`],
  ['beside the counts of an institution', `urn,leavers,eet,neet,not_known,custody,${PERSON}\n137911,1,1,0,0,0,${PERSON}\n`],
  ['in the counts of an institution', `urn,leavers,eet,neet,not_known,custody\n137911,${CANARIES.slice(0, 5).join(',')}\n`],
  ['beyond the last column', `urn,activity_code\n137911,210,${PERSON}\n`],
  ['in a row that is one cell off', `${HEADER}\nZebulon,137911,210,${PERSON}\n`],
  ['behind a quotation mark that is never closed', `${HEADER}\n137911,210,"${PERSON}\n137912,310,${PERSON}\n`],
  ['behind a closed quotation mark', `${HEADER}\n137911,210,"Zebulon"Quisenberry,${PERSON}\n`],
  ['in a quoted cell of several lines', `${HEADER}\n137911,"${CANARIES.join('\n')}",${PERSON}\n`],
  ['beside a NUL byte', `${HEADER}\n137911,210,${PERSON}\0\n`],
  ['beside bytes of no encoding', Buffer.concat([Buffer.from(`${HEADER}\n137911,210,${PERSON}`), Buffer.from([0x81, 0x0a])])],
  ['after UTF-8 turns into something else', Buffer.concat([Buffer.from(`${HEADER}\n137911,210,é\n${PERSON}`), Buffer.from([0xe9, 0x0a])])],
  ['in UTF-16', Buffer.from(`\ufeff${HEADER}\r\n137911,Zebulon,${PERSON}\r\n`, 'utf16le')],
  ['in a file with semicolons', `${HEADER.replaceAll(',', ';')}\n137911;210;${CANARIES.join(';')}\n`],
  ['in code 720, 110 and unknown', `${HEADER}\n137911,720,${PERSON}\n137911,110,${PERSON}\n137911,999,${PERSON}\n`],
];

test.each(PLACES)('a person %s leaves no trace', async (_, content) => {
  expect(await tracesIn(content)).toEqual([]);
});

test('the search for traces finds one that is there', async () => {
  const named = 'urn,name,leavers,eet,neet,not_known,custody\n137911,Quisenberry Academy,1,1,0,0,0\n';
  expect(await tracesIn(named)).toEqual(['Quisenberry']);
});

test('a person anywhere in a broken file leaves no trace', async () => {
  const cell = fc.oneof(
    fc.constantFrom(...CANARIES, 'urn', 'activity_code', '137911', '210', '110', '720', '', '"', '""', '\n', '\r', '\0', ';', '\t'),
    fc.string(),
  );
  const file = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(file, fc.boolean(), async (rows, headed) => {
      const body = rows.map((row) => row.join(',')).join('\n');
      expect(await tracesIn(headed ? `${HEADER}\n${body}` : `Zebulon,${body}`)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('of a row only the two columns become text', async () => {
  const decoded = await decodedWhile(async () => {
    const file = await readActivity(fileInMemory('ccis.csv', `${HEADER}\n137911,210,${PERSON}\n137911,619,${PERSON}\n`));
    expect(file.rows).toHaveLength(1);
  });
  expect(decoded).toContain('619');
  expect(CANARIES.filter((canary) => decoded.some((text) => text.includes(canary)))).toEqual([]);
});
