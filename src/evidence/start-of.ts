/** The first bytes of a file, enough to know by what it is. */
export async function startOf(file: { bytes(): AsyncIterable<Buffer> }): Promise<Buffer> {
  let start = Buffer.alloc(0);
  for await (const chunk of file.bytes()) {
    start = Buffer.concat([start, chunk.subarray(0, 16)]);
    if (start.length >= 16) break;
  }
  return start;
}
