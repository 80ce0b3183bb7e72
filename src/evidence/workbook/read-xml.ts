import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../unreadable-file.ts';

/** A tag's attributes by name, with their prefix. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** What is called while XML is read. Names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** A workbook's parts nest under ten deep. */
const DEEPEST = 64;
/** Characters without a tag between them. A cell of a workbook holds 32,767. */
const LONGEST_RUN = 2 ** 20;

const DAMAGED =
  'The workbook is damaged: a part of it is not well-formed. Open it in a spreadsheet program, save it again as a workbook (.xlsx) and upload that.';
const DOCTYPE =
  'The workbook holds a document type declaration, which no spreadsheet program writes. It is not opened: save the sheet as CSV from a program that you trust.';
const NOT_UNICODE =
  'A part of the workbook is not Unicode text. Open it in a spreadsheet program, save it again as a workbook (.xlsx) and upload that.';
const TOO_DEEP = 'The workbook is built in a way that no spreadsheet program builds one, and is not opened. Save the sheet as CSV instead.';

/**
 * Reads XML as it comes, in constant memory. Gives back after each piece of it, so that the caller can hand on what it has.
 * @throws UnreadableFile when it is not well-formed, has a document type, is not Unicode, or nests or runs on as no workbook does.
 */
export async function* readXml(bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncIterable<void> {
  const feed = feeder(handlers);
  const decoder = unicodeDecoder();
  let run = 0;
  for await (const chunk of bytes) {
    const text = decoder(chunk, false);
    const tag = text.lastIndexOf('<');
    run = tag < 0 ? run + text.length : text.length - tag;
    if (run > LONGEST_RUN) throw new UnreadableFile(TOO_DEEP);
    feed(text);
    yield;
  }
  feed(decoder(Buffer.alloc(0), true));
  feed(null);
  yield;
}

function feeder(handlers: XmlHandlers): (text: string | null) => void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new UnreadableFile(TOO_DEEP);
    handlers.open(withoutPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close(withoutPrefix(name));
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.on('doctype', () => {
    throw new UnreadableFile(DOCTYPE);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?(8|16)$/i.test(encoding)) throw new UnreadableFile(NOT_UNICODE);
  });
  parser.on('error', () => {
    throw new UnreadableFile(DAMAGED);
  });
  return (text) => {
    if (text === null) parser.close();
    else parser.write(text);
  };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** UTF-8, or UTF-16 where the first bytes say so. */
function unicodeDecoder(): (bytes: Buffer, last: boolean) => string {
  let decoder: TextDecoder | null = null;
  return (bytes, last) => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch {
      throw new UnreadableFile(NOT_UNICODE);
    }
  };
}

function encodingOf([a, b]: Buffer): string {
  if ((a === 0xff && b === 0xfe) || (a !== undefined && b === 0)) return 'utf-16le';
  return (a === 0xfe && b === 0xff) || (a === 0 && b !== undefined) ? 'utf-16be' : 'utf-8';
}
