import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const TESTS = ['test/**/*.test.ts'];
/** What takes minutes by its nature: `npm run prove`, and CI. */
const PROOFS = ['test/proofs/**/*.test.ts'];
const SETUP = ['test/support/setup.ts'];
/** One watches how modules are loaded; of the other discord.js makes a process that runs shards, for good. */
const APART = ['test/attack/regexes.test.ts', 'test/adapters/discord/shards.test.ts'];

// What packages are compiled to is kept for the next worker, and for the processes that a test starts.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');

/** With `--project proofs` the proofs alone; without, all else (`npm test`). */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Tests of the adapters wait for one another's sockets more than they compute.
    maxWorkers: cpus().length + 2,
    projects: [
      // The reading is loaded once a worker, not once a file.
      {
        extends: true,
        test: {
          name: 'tests',
          include: TESTS,
          exclude: [...PROOFS, ...APART],
          isolate: false,
          setupFiles: SETUP,
        },
      },
      { extends: true, test: { name: 'apart', include: APART } },
      {
        extends: true,
        test: { name: 'proofs', include: PROOFS, isolate: false, setupFiles: SETUP, testTimeout: 300_000 },
      },
    ],
  },
});
