import type { Member } from '../archive/open-archive.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { readXml } from './read-xml.ts';
import { LONGEST_TEXT, StringPool, TOO_MUCH_TEXT } from './string-pool.ts';

/** The texts that cells of all sheets share, by number, from the workbook's `sharedStrings.xml`. */
export async function readSharedStrings(member: Member): Promise<StringPool> {
  const pool = new StringPool();
  let text = '';
  let [inText, inPhonetics] = [false, false];
  const xml = readXml(member.bytes(), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      // How a name is pronounced is no part of it.
      if (name === 'rPh') inPhonetics = true;
    },
    close(name) {
      if (name === 'si') pool.add(text);
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetics = false;
    },
    text(piece) {
      if (!inText || inPhonetics) return;
      text += piece;
      if (text.length > LONGEST_TEXT) throw new UnreadableFile(TOO_MUCH_TEXT);
    },
  });
  for await (const _ of xml);
  return pool;
}
