import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Installation, InstallationStore } from '@slack/bolt';
import { errorKind, type Log, StartError, type Store } from '../../src/index.ts';
import { failureOf } from './failures.ts';

/** Until a workspace removes the bot, in milliseconds: longer than it lives. */
const FOR_GOOD_MS = 20 * 365 * 24 * 60 * 60 * 1000;

/** As Bolt asks for it, with what becomes of a workspace that removed the bot. */
export type Installations = InstallationStore & {
  /** Forgets a workspace. Never rejects where there is nothing to forget. */
  forget(id: string): Promise<void>;
};

/**
 * Where the tokens of many workspaces are kept: in the store that all copies of the bot share, if there is one, else in
 * a folder that only the bot's own user can read.
 * @throws StartError where that folder can't be written to
 */
export function createInstallations(folder: string, shared: Store | undefined, log: Log): Installations {
  return shared ? inStore(shared, log) : inFolder(folder);
}

/** What was looked up once is known while the store is down. */
function inStore(store: Store, log: Log): Installations {
  const keyOf = (id: string) => `installation:${id}`;
  const known = new Map<string, Installation>();
  const forget = (key: string) => {
    known.delete(key);
    return store.delete(key);
  };
  return {
    async storeInstallation(installation) {
      const key = keyOf(workspace(installation.team?.id));
      await store.set(key, installation, FOR_GOOD_MS);
      known.set(key, installation);
    },
    async fetchInstallation(query) {
      const key = keyOf(workspace(query.teamId));
      try {
        const found = (await store.get(key)) as Installation | undefined;
        if (found) known.set(key, found);
        else known.delete(key);
      } catch (error) {
        log.warn(failureOf(error), 'the installations can’t be read; those that are known go on');
      }
      const installation = known.get(key);
      if (!installation) throw new Error('no installation');
      return installation;
    },
    deleteInstallation: (query) => forget(keyOf(workspace(query.teamId))),
    async forget(id) {
      if (isWorkspace(id)) await forget(keyOf(id));
    },
  };
}

/** Looks whether files can be written there, and leaves nothing behind. @throws what writing one throws */
export function tryFolder(folder: string): void {
  // Where it is still to be made, whoever looks is not to be its owner.
  let nearest = resolve(folder);
  while (!existsSync(nearest)) nearest = dirname(nearest);
  const fresh = mkdtempSync(join(nearest, FRESH));
  try {
    writeFileSync(join(fresh, 'file'), 'x'.repeat(10_000));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** How names begin of what is being written. */
const FRESH = '.new-';
/** The file of a workspace, in a folder of its own; Bolt's own store has this name for it. */
const FILE = 'app-latest';

/**
 * Under the workspace's id alone, as in the shared store. Bolt's own store also writes a file under the user's id,
 * which nobody reads, and which it does not check.
 */
function inFolder(folder: string): Installations {
  try {
    tryFolder(folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartError(
      `Installations can’t be kept in ${folder} (${errorKind(error).code ?? 'no reason given'}): ` +
        'let the bot’s own user write there, or set SLACK_INSTALLATIONS to another folder.',
    );
  }
  for (const name of readdirSync(folder)) if (name.startsWith(FRESH)) forget(name);
  makePrivate(folder);

  function forget(name: string): void {
    rmSync(join(folder, name), { recursive: true, force: true });
  }

  return {
    async storeInstallation(installation) {
      const id = workspace(installation.team?.id);
      writeWhole(folder, id, JSON.stringify({ ...installation, team: { id }, enterprise: undefined }));
    },
    async fetchInstallation(query) {
      return JSON.parse(readFileSync(join(folder, workspace(query.teamId), FILE), 'utf8'));
    },
    async deleteInstallation(query) {
      forget(workspace(query.teamId));
    },
    async forget(id) {
      if (isWorkspace(id)) forget(id);
    },
  };
}

/**
 * Writes beside the place first: where the disk is full or the power fails, what was there before stays, and no empty
 * file comes of it. @throws what writing throws
 */
function writeWhole(folder: string, id: string, text: string): void {
  const fresh = mkdtempSync(join(folder, FRESH));
  try {
    writeFileSync(join(fresh, FILE), text, { mode: 0o600, flush: true });
    mkdirSync(join(folder, id), { recursive: true, mode: 0o700 });
    renameSync(join(fresh, FILE), join(folder, id, FILE));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Leaves a folder, and all that lies in it, to the bot's own user. */
function makePrivate(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600);
}

/**
 * The id of a workspace, which names a file or a key.
 * @throws where it is no single workspace's (the manifest does not offer to install it for a whole organisation), or
 * none of Slack's
 */
function workspace(id: string | undefined): string {
  if (id === undefined || !isWorkspace(id)) throw new Error('not of a workspace');
  return id;
}

function isWorkspace(id: string): boolean {
  return /^[TE][A-Z0-9]{1,30}$/.test(id);
}
