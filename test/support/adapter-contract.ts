import { expect, test } from 'vitest';
import type { Coach, Reply, Request } from '../../src/index.ts';

/** An adapter under test, driven as its platform would drive it. */
export type AdapterUnderTest = {
  /** Lets a user say something; resolves to all that the user was shown for it. */
  say(text: string): Promise<string>;
  /** Stops the adapter; resolves when nothing of it is left running. */
  stop(): Promise<void>;
};

/** What every adapter has to do; `start` runs it on a coach that the contract provides. */
export function adapterContract(name: string, start: (coach: Coach) => Promise<AdapterUnderTest>): void {
  const coachWith = (handle: (request: Request) => Promise<Reply>): Coach => ({ handle, warm() {}, async close() {} });

  test(`${name}: shows headline, points and steps of a reply`, async () => {
    const adapter = await start(
      coachWith(async () => ({
        headline: 'Almost there',
        points: [{ label: 'First', text: 'Say why.', step: 'Name the job.' }],
      })),
    );
    const shown = await adapter.say('Hi Maria');
    await adapter.stop();
    expect(shown).toContain('Almost there');
    expect(shown).toMatch(/First: Say why\./);
    expect(shown).toContain('Name the job.');
  });

  test(`${name}: passes on what the user wrote, line breaks and all`, async () => {
    const seen: Request[] = [];
    const adapter = await start(
      coachWith(async (request) => {
        seen.push(request);
        return { headline: 'ok' };
      }),
    );
    await adapter.say('Hi Maria,\n\nis the job open?\n– Tom');
    await adapter.stop();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      kind: 'message',
      text: expect.stringMatching(/Hi Maria,\n\nis the job open\?\n– Tom/),
    });
  });

  test(`${name}: control characters of a reply do not take effect`, async () => {
    const adapter = await start(
      coachWith(async () => ({
        headline: 'a\x1b[2Jb\x07',
        note: { text: 'x\x1b]0;t\x07y', marks: [{ start: 0, end: 3, severity: 'error' }] },
      })),
    );
    const shown = await adapter.say('Hi');
    await adapter.stop();
    expect(shown).not.toContain('\x1b[2J');
    expect(shown).not.toContain('\x1b]0');
    expect(shown).not.toContain('\x07');
  });

  test(`${name}: a coach that fails leaves the user with a word and the adapter running`, async () => {
    let calls = 0;
    const adapter = await start(
      coachWith(async () => {
        if (calls++ === 0) throw new Error('secret draft');
        return { headline: 'back again' };
      }),
    );
    const shown = await adapter.say('Hi secret draft');
    expect(shown).toMatch(/wrong/i);
    expect(shown.replace('Hi secret draft', '')).not.toContain('secret draft');
    expect(await adapter.say('Hi once more')).toContain('back again');
    await adapter.stop();
  });
}
