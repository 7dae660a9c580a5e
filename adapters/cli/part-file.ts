import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { constants } from 'node:os';
import { UsageError } from './exit-status.ts';

/** A file that is written beside its place, and put there when it is whole: nobody finds half of one. */
export type PartFile = {
  /** @throws UsageError */
  write: (text: string) => Promise<void>;
  /** Nothing more comes: it takes its place. @throws UsageError */
  finish: () => Promise<void>;
  /** It goes. */
  abandon: () => Promise<void>;
};

/** What ends a process from outside; Ctrl-C is asked about elsewhere. */
const SIGNALS = ['SIGTERM', 'SIGHUP'] as const;

/** Begins a file under a name that nothing has. It is gone, however the process ends. @throws UsageError */
export async function openPart(path: string): Promise<PartFile> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  const remove = () => rmSync(part, { force: true });
  // Then what is to be done at an exit is done. As shells have it, the status is 128 and the number of the signal.
  const end = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  process.on('exit', remove);
  for (const signal of SIGNALS) process.on(signal, end);
  const release = () => {
    process.off('exit', remove);
    for (const signal of SIGNALS) process.off(signal, end);
  };
  const file = await open(part, 'wx').catch((error) => {
    release();
    throw unwritable(path, error);
  });
  const abandon = async () => {
    await file.close().catch(() => {});
    remove();
    release();
  };
  return {
    async write(text) {
      // Each write goes on where the one before it ended.
      await file.writeFile(text).catch((error) => {
        throw unwritable(path, error);
      });
    },
    async finish() {
      try {
        await file.close();
        await rename(part, path);
        release();
      } catch (error) {
        await abandon();
        throw unwritable(path, error as NodeJS.ErrnoException);
      }
    },
    abandon,
  };
}

/** Why something can't be written, in a line. */
export function unwritable(path: string, { code = '' }: NodeJS.ErrnoException): UsageError {
  if (code === 'ENOENT') return new UsageError(`${path} can't be written: there is no such folder.`);
  if (code === 'EISDIR') return new UsageError(`${path} is a folder; give --out the name of a file in it.`);
  return new UsageError(`${path} can't be written${/^E[A-Z]+$/.test(code) ? ` (${code})` : ''}.`);
}
