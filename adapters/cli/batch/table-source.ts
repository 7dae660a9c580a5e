import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { bytesIn, counted, decoded, encodingOf, encodingShown, noticesOn, unreadableIn } from '../../../src/index.ts';
import { UsageError } from '../exit-status.ts';
import { openInput, unreadable } from '../input.ts';
import type { Stdin } from '../io.ts';

/** How a file of notes is laid out: a table, or an object of JSON on each line. */
export type TableFormat = 'csv' | 'jsonl';

/** A file of notes as text. */
export type Source = {
  /** What it is called in a sentence. */
  name: string;
  format: TableFormat;
  text: AsyncIterable<string>;
  /** The beginning of the text. */
  head: string;
  /** Its size, where that is known. */
  bytes?: number;
  bytesOf: (text: string) => number;
  /** What the user has to know of how it is read, in lines. */
  notices: readonly string[];
  /** What the user has to know once it was read, in lines. */
  remarks: () => string[];
  /** Ends the reading, also of a pipe in which nothing comes. */
  close: () => void;
};

/** So many bytes are looked at before a pipe is read. */
const HEAD = 64 * 1024;

const FORMATS: Readonly<Record<string, TableFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'jsonl',
};

/** How a file of a spreadsheet program begins: a ZIP archive, or what Excel wrote until 2007. */
const SPREADSHEETS = [Buffer.from('PK\u0003\u0004'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];
const EXPORTS: Readonly<Record<string, string>> = {
  '.numbers': 'This is a Numbers file. In Numbers: File, Export To, CSV, and give me that.',
  '.ods': 'This is a LibreOffice file. In LibreOffice: File, Save as, Text CSV, and give me that.',
};
const EXCEL = 'This is an Excel file. In Excel: File, Save as, CSV UTF-8, and give me that.';

/**
 * Opens a file of notes, or standard input for "-". Its encoding is found out: of a file, which standard input may be,
 * too, by reading it once through, of anything else by its beginning. @throws UsageError saying what to do
 */
export async function openSource(path: string, stdin: Stdin, wanted?: TableFormat): Promise<Source> {
  const { stream, bytes } = await openInput(path, stdin);
  const name = path === '-' ? 'Standard input' : path;
  const close = () => void stream.destroy();
  try {
    const { head, chunks } = await peek(stream);
    if (SPREADSHEETS.some((start) => head.subarray(0, start.length).equals(start)))
      throw new UsageError(EXPORTS[extname(path).toLowerCase()] ?? EXCEL);
    const isFile = bytes !== undefined;
    const isWhole = isFile || head.length < HEAD;
    const encoding = encodingShown(head) ?? (await encodingOf(isFile ? readThrough(path, stdin) : [head], isWhole));
    let unreadable = 0;
    const text = new TextDecoder(encoding).decode(head, { stream: true });
    const format = wanted ?? FORMATS[extname(path).toLowerCase()] ?? (text.trimStart()[0] === '{' ? 'jsonl' : 'csv');
    if (format === 'jsonl' && text.trimStart()[0] === '[')
      throw new UsageError(
        `${name} is one list of JSON. Put each note on a line of its own: {"id": 1, "text": "Hi Maria, …"}`,
      );
    return {
      name,
      format,
      text: named(path, decoded(chunks, encoding), (part) => {
        unreadable += unreadableIn(part);
      }),
      head: text,
      ...(isFile && { bytes }),
      bytesOf: (part) => bytesIn(part, encoding),
      notices: noticesOn(name, encoding),
      remarks: () => (unreadable > 0 ? [toldUnreadable(name, unreadable, isFile)] : []),
      close,
    };
  } catch (error) {
    close();
    throw asUsage(path, error);
  }
}

type Peeked = { head: Buffer; chunks: AsyncIterable<Buffer> };

/** The beginning of a stream, and all of it. */
async function peek(stream: AsyncIterable<Buffer | string>): Promise<Peeked> {
  const rest = stream[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  for (let bytes = 0; bytes < HEAD; bytes += read.at(-1)?.length ?? 0) {
    const next = await rest.next();
    if (next.done) break;
    read.push(Buffer.from(next.value));
  }
  return {
    head: Buffer.concat(read),
    chunks: (async function* () {
      yield* read.splice(0);
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield Buffer.from(next.value);
    })(),
  };
}

/** All of a file from its beginning; standard input stays where it is. */
function readThrough(path: string, { fd }: Stdin): AsyncIterable<Uint8Array> {
  if (path !== '-' || fd === undefined) return createReadStream(path);
  return createReadStream('', { fd, start: 0, autoClose: false });
}

function toldUnreadable(name: string, count: number, isFile: boolean): string {
  const letters = `${counted(count, 'letter')} could not be read`;
  const advice = isFile ? 'Save it anew as UTF-8 where it comes from.' : 'Save it as a file and give me its name.';
  return `${name}: ${letters} (“�” in their place). ${advice}`;
}

async function* named(path: string, text: AsyncIterable<string>, see: (part: string) => void): AsyncGenerator<string> {
  try {
    for await (const part of text) {
      see(part);
      yield part;
    }
  } catch (error) {
    throw asUsage(path, error);
  }
}

function asUsage(path: string, error: unknown): unknown {
  return (error as NodeJS.ErrnoException).syscall === 'read'
    ? unreadable(path === '-' ? 'Standard input' : path, error)
    : error;
}
