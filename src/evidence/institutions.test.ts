import { describe, expect, test } from 'vitest';
import { givenCsv } from '../../tests/support/given-file.ts';
import { realFile } from '../../tests/support/real-files.ts';
import { readInstitutions } from './institutions.ts';
import { fileInMemory, fileOnDisk } from './source-file.ts';
import { successions } from './successions.ts';

const LINKS = '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"';

describe('a links file', () => {
  test('is read by its header, with odd names, in windows-1252', async () => {
    const text = `${LINKS}\r\n100006,134643,"St Mary's, ""Caf\xe9"" PRU","Predecessor - merged","01-01-2022"\r\n100012,100021,"=1+1","Successor",""\r\n`;
    const file = await readInstitutions(fileInMemory('links.csv', Buffer.from(text, 'latin1')), new Set(['831']));
    expect(file.problems).toEqual([]);
    expect(file).toMatchObject({ institutions: [], sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(file.links).toEqual([
      { urn: '100006', linkUrn: '134643', type: 'merger', on: '2022-01-01', line: 2 },
      { urn: '100012', linkUrn: '100021', type: 'successor', on: null, line: 3 },
    ]);
  });

  test.each([
    ['Predecessor', 'predecessor'],
    ['Successor', 'successor'],
    ['Predecessor - merged', 'merger'],
    ['Successor - amalgamated', 'merger'],
    ['Result of Amalgamation', 'merger'],
    ['Merged - change in age range', 'merger'],
    ['Successor - Split School', 'split'],
    ['Sixth Form Centre Link', 'other'],
    ['Closure', 'other'],
    ['Expansion', 'other'],
    ['Something new', 'other'],
  ])('"%s" is a %s', async (text, type) => {
    const { links } = await readInstitutions(givenCsv(LINKS, `100006,134643,"A","${text}",""`), 'all');
    expect(links.map((link) => link.type)).toEqual([type]);
  });

  test('every fault is listed, and a day that is none only costs the day', async () => {
    const rows = [
      '10006,134643,"A","Successor",""',
      '100006,,"A","Successor",""',
      '100006,134643,"A","",""',
      '100006,134643,"A","Successor","01/01/2022"',
    ];
    const file = await readInstitutions(givenCsv(LINKS, ...rows), 'all');
    expect(file.problems.map(({ severity, line, column }) => `${severity} ${line} ${column}`)).toEqual([
      'error 2 URN',
      'error 3 LinkURN',
      'error 4 LinkType',
      'warning 5 LinkEstablishedDate',
    ]);
    expect(file.links).toEqual([]);
    const mild = await readInstitutions(givenCsv(LINKS, rows[3] as string), 'all');
    expect(mild.links).toMatchObject([{ urn: '100006', on: null }]);
  });

  test('a missing column, an unquoted comma in a name', async () => {
    const { problems } = await readInstitutions(givenCsv(LINKS.replace('"LinkType"', '"Kind"'), ''), 'all');
    expect(problems).toMatchObject([{ severity: 'error', line: 1, column: 'LinkType' }]);
    const shifted = await readInstitutions(givenCsv(LINKS, '100006,134643,St Mary, Derby,Successor,""'), 'all');
    expect(shifted.problems).toMatchObject([{ severity: 'error', line: 2 }]);
  });
});

test('a file that is neither names the columns of the register', async () => {
  const { problems } = await readInstitutions(givenCsv('name,value', 'a,b'), 'all');
  expect(problems.map(({ column }) => column)).toEqual(['URN', 'LA (code)', 'EstablishmentNumber', 'EstablishmentName']);
});

const linksFile = realFile('links_edubasealldata20250422.csv');

describe.skipIf(linksFile === null)('the published links of April 2025', () => {
  const read = readInstitutions(fileOnDisk(linksFile ?? '', 'links.csv'), 'all');

  test('are read to the last row', async () => {
    const { links, problems } = await read;
    expect(problems).toEqual([]);
    expect(links).toHaveLength(33_801);
    expect(links.filter(({ type }) => type === 'successor')).toHaveLength(16_451);
    expect(links.filter(({ type }) => type === 'split')).toHaveLength(92);
    expect(links.filter(({ on }) => on !== null)).toHaveLength(25_548);
  });

  test.each([
    ['139051', '148538', 'Merrill Academy'],
    ['136209', '148538', 'Merrill College, two steps back'],
    ['142129', '147685', 'Derby Manufacturing UTC'],
    ['136360', '148639', 'Chellaston Academy'],
    ['112987', '148639', 'Chellaston School, whose successor does not mention it'],
    ['112952', '145327', 'Derby Moor'],
  ])('%s goes on as %s: %s', async (urn, successor) => {
    expect(successions((await read).links).get(urn)).toBe(successor);
  });

  test('mergers and the two that name each other lead nowhere', async () => {
    const { links } = await read;
    const found = successions(links);
    expect(found.size).toBe(11_758);
    expect(found.has('122057') || found.has('122060')).toBe(false);
    expect(found.has('100012')).toBe(false);
  });
});

const searchFile = realFile('gias_search-results_2022-04-20_heads-blanked.csv');

describe.skipIf(searchFile === null)('a real download of search results', () => {
  const file = () => fileOnDisk(searchFile ?? '', 'search.csv');

  test('is read to the last row, ragged ones included', async () => {
    const { institutions, links, problems } = await readInstitutions(file(), new Set(['850', '936']));
    expect(problems).toEqual([]);
    expect(institutions).toHaveLength(1096);
    expect(institutions.filter(({ open }) => open)).toHaveLength(728);
    expect(institutions.filter(({ phases }) => phases.ks4)).toHaveLength(4);
    expect(institutions.filter(({ ukprn }) => ukprn === null)).toHaveLength(321);
    expect(links).toHaveLength(596);
    expect(links.filter(({ urn }) => urn === '125131').map(({ linkUrn }) => linkUrn)).toEqual(['130037', '130052', '130043', '142380']);
  });

  test('an all-through school is read as the register has it', async () => {
    const { institutions } = await readInstitutions(file(), new Set(['936']));
    expect(institutions).toHaveLength(576);
    expect(institutions.find(({ urn }) => urn === '138226')).toEqual({
      urn: '138226',
      laestab: '9362006',
      la: '936',
      name: 'Cobham Free School',
      typeName: 'Free schools',
      kind: 'mainstream',
      open: true,
      phases: { ks4: true, post16: true },
      ukprn: '10037490',
      roll: 642,
      line: 935,
    });
  });

  test('has no establishment of Derby, and says so', async () => {
    const { absent } = await readInstitutions(file(), new Set(['831']));
    expect(absent).toMatchObject([{ la: '831', problem: { severity: 'error', message: expect.stringContaining('LA code 831') } }]);
  });
});
