const AS_XLSX = 'Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as "CSV UTF-8", and upload that.';

/** What lies in a compound file, by the name of its main stream, and what to do. */
const STREAMS: readonly [name: string, message: string][] = [
  [
    'EncryptedPackage',
    'This workbook is protected by a password. Open it, take the password off (File, Info, Protect Workbook) and upload it again.',
  ],
  ['WordDocument', 'This is an old Word document. Put the table into a workbook (.xlsx) or save it as CSV, and upload that.'],
  ['Workbook', `This is an old Excel workbook (.xls). ${AS_XLSX}`],
  ['Book', `This is an old Excel workbook (.xls). ${AS_XLSX}`],
];

const UNKNOWN = `This is an old Office file, or a workbook protected by a password. Take the password off if it has one. ${AS_XLSX}`;
const LONGEST_NAME = 64;

/** What a file in Microsoft's old container is, and what to do. Its names may lie anywhere in it: it is read to the end, and nothing is kept. */
export async function whatCompoundFile(bytes: AsyncIterable<Buffer>): Promise<string> {
  const wanted = STREAMS.map(([name, message]) => ({ bytes: Buffer.from(name, 'utf16le'), message, found: false }));
  let end = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const block = Buffer.concat([end, chunk]);
    for (const stream of wanted) stream.found ||= block.includes(stream.bytes);
    end = block.subarray(-LONGEST_NAME);
  }
  return wanted.find(({ found }) => found)?.message ?? UNKNOWN;
}
