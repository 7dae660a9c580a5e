import { expect, test } from 'vitest';
import { createAdminOf } from '../../../adapters/slack/admin.ts';
import { createLog } from '../../../src/log.ts';

const log = createLog('silent', { write() {} });

/** Asks of people of one workspace, with a clock. `asked`: of whom Slack was asked. */
function start() {
  let now = 0;
  const asked: string[] = [];
  const users = {
    async info({ user }: { user: string }) {
      asked.push(user);
      if (user === 'UNKNOWN') return { ok: true };
      return { ok: true, user: { team_id: 'T1', is_admin: user === 'ADMIN' } };
    },
  };
  const adminOf = createAdminOf(() => now);
  return {
    asked,
    ask: (user: string, team = 'T1') => adminOf({ client: { users } as never, team, user }, log),
    pass(ms: number) {
      now += ms;
    },
  };
}

test('of a person Slack is asked once in ten seconds, and once at a time', async () => {
  const { ask, asked, pass } = start();
  expect(await Promise.all([ask('ADMIN'), ask('ADMIN'), ask('MEMBER')])).toEqual([true, true, false]);
  pass(9_999);
  expect(await ask('ADMIN')).toBe(true);
  expect(asked).toEqual(['ADMIN', 'MEMBER']);
  pass(1);
  expect(await ask('ADMIN')).toBe(true);
  expect(asked).toEqual(['ADMIN', 'MEMBER', 'ADMIN']);
});

test('also where it does not say', async () => {
  const { ask, asked } = start();
  expect([await ask('UNKNOWN'), await ask('UNKNOWN')]).toEqual([undefined, undefined]);
  expect(asked).toEqual(['UNKNOWN']);
});

test('who is an admin of one workspace is asked about anew for another', async () => {
  const { ask, asked } = start();
  expect(await ask('ADMIN')).toBe(true);
  expect(await ask('ADMIN', 'T2')).toBe(false);
  expect(asked).toHaveLength(2);
});
