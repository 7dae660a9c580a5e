import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileInstallationStore, type Installation, type InstallationStore } from '@slack/bolt';
import type { Log, Store } from '../../src/index.ts';
import { failureOf } from './failures.ts';

/** Until a workspace removes the bot, in milliseconds: longer than it lives. */
const FOR_GOOD_MS = 20 * 365 * 24 * 60 * 60 * 1000;

/** Bolt's store, with what becomes of a workspace that removed the bot. */
export type Installations = InstallationStore & {
  /** Forgets a workspace. Never rejects where there is nothing to forget. */
  forget(id: string): Promise<void>;
};

/**
 * Where the tokens of many workspaces are kept: in the store that all copies of the bot share, if there is one, else in a folder that
 * only the bot's own user can read.
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

/** @throws what writing a file there throws */
export function tryFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fresh = mkdtempSync(join(folder, '.try-'));
  try {
    writeFileSync(join(fresh, 'file'), 'x'.repeat(10_000));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function inFolder(folder: string): Installations {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  makePrivate(folder);
  // It puts a workspace's id right behind the folder's name: without the slash its files would lie beside the folder.
  const files = new FileInstallationStore({ baseDir: join(folder, '/'), historicalDataEnabled: false });
  const named = (id: string) => ({ teamId: id, enterpriseId: undefined, isEnterpriseInstall: false as const });
  return {
    // Under the workspace's id alone, as in the shared store.
    async storeInstallation(installation) {
      const id = workspace(installation.team?.id);
      await whole(folder, id, async (baseDir) => {
        const fresh = new FileInstallationStore({ baseDir, historicalDataEnabled: false });
        await fresh.storeInstallation({ ...installation, team: { id }, enterprise: undefined } as Installation);
      });
      makePrivate(folder);
    },
    fetchInstallation: (query) => files.fetchInstallation(named(workspace(query.teamId))),
    deleteInstallation: (query) => files.deleteInstallation(named(workspace(query.teamId))),
    async forget(id) {
      if (isWorkspace(id)) await files.deleteInstallation(named(id)).catch(() => {});
    },
  };
}

/**
 * Has files of a workspace written beside their place first: where the disk is full, what was there before stays, and
 * no empty file comes of it. @throws what writing throws
 */
async function whole(folder: string, id: string, write: (folder: string) => Promise<void>): Promise<void> {
  const fresh = mkdtempSync(join(folder, '.new-'));
  try {
    await write(join(fresh, '/'));
    mkdirSync(join(folder, id), { recursive: true });
    for (const name of readdirSync(join(fresh, id))) renameSync(join(fresh, id, name), join(folder, id, name));
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
