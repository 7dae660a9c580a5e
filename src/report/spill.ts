import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Text put aside on disk, so that a large file of notes needs no more memory than a small one. */
export type Spill = {
  write(text: string): Promise<void>;
  /** All of it, in pieces. */
  read(): AsyncIterable<string>;
  /** Takes it off the disk. */
  remove(): Promise<void>;
};

/** So much is written at a time, in UTF-16 code units. */
const PIECE = 64 * 1024;

/**
 * A file that this user alone can read. Where the system lets an open file lose its name (Windows does not) it has none
 * from the beginning, and is gone however the process ends.
 */
export async function createSpill(): Promise<Spill> {
  const path = join(tmpdir(), `notecoach-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await rm(path).catch(() => {});
  let waiting: string[] = [];
  let size = 0;
  const flush = async () => {
    const text = waiting.join('');
    waiting = [];
    size = 0;
    // Each write goes on where the one before it ended.
    await file.writeFile(text);
  };
  return {
    async write(text) {
      waiting.push(text);
      size += text.length;
      if (size >= PIECE) await flush();
    },
    async *read() {
      await flush();
      yield* file.createReadStream({ start: 0, encoding: 'utf8', autoClose: false });
    },
    async remove() {
      await file.close();
      await rm(path, { force: true });
    },
  };
}
