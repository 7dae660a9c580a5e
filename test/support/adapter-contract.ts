import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Coach, Reply, Request } from '../../src/index.ts';

/** A person on a platform, with the adapter under test between them and the coach. */
export type Driver = {
  /** Sends a text straight to the bot. Resolves to all that is shown in answer. */
  send(text: string): Promise<string>;
  /** Presses a button of the last answer. */
  press(action: string): Promise<string>;
  /** Fills in the form that the last answer came with, and sends it. */
  fill(values: Readonly<Record<string, string>>): Promise<string>;
  /** What the adapter wrote to a log of its own, if it has one. */
  logged?(): string;
  stop(): Promise<void>;
};

export type AdapterCase = {
  start(coach: Coach): Promise<Driver>;
  /** Texts that the platform would obey if they reached it raw, and what must then not be in what is shown. */
  harmful: readonly { text: string; effect: RegExp }[];
};

const NOTE = 'Hi Maria,\n\nis the Welder II role (req 40871) at Larkfield still open?\n\nDana Zelinski';

const REPLY: Reply = {
  headline: 'Almost there · 71 of 100',
  detail: '262 characters: fits Premium (300)',
  points: [
    { label: 'Good', text: 'you greet Maria by name.' },
    { label: 'First', text: 'She fills many roles.', step: 'Add the number.' },
  ],
  more: [{ label: 'Then', text: 'your name is missing.' }],
  note: { text: NOTE, marks: [{ start: 0, end: 8, severity: 'warning' }] },
  buttons: [{ action: 'why', label: 'Why?' }],
  about: { text: NOTE, options: { to: 'peer' } },
};

const RECRUITER = { value: 'recruiter', label: 'Recruiter' };
const PEER = { value: 'peer', label: 'Peer' };

const FORM: NonNullable<Reply['form']> = {
  name: 'critique',
  title: 'Critique a note',
  submit: 'Critique',
  fields: [
    { name: 'text', label: 'Your note', multiline: true, required: true },
    { name: 'to', label: 'Who reads it?', choices: [RECRUITER, PEER] },
    { name: 'company', label: 'Company' },
  ],
};

/** What every adapter has to do, whatever its platform. */
export function adapterContract(name: string, { start, harmful }: AdapterCase): void {
  describe(`${name} keeps the contract of adapters`, () => {
    let driver: Driver | undefined;
    let stderr = '';

    beforeEach(() => {
      stderr = '';
      const note = (...parts: unknown[]) => {
        stderr += parts.map(String).join(' ');
        return true;
      };
      vi.spyOn(process.stderr, 'write').mockImplementation(note);
      for (const method of ['error', 'warn', 'log', 'info'] as const)
        vi.spyOn(console, method).mockImplementation(note);
    });
    afterEach(async () => {
      vi.restoreAllMocks();
      await driver?.stop();
      driver = undefined;
    });

    const startWith = async (answer: (request: Request) => Reply | Promise<Reply>) => {
      const requests: Request[] = [];
      const handle = async (request: Request) => {
        requests.push(request);
        return answer(request);
      };
      driver = await start({ handle, warm() {}, async close() {} });
      return { driver, requests };
    };

    test('what is sent reaches the coach as it is, with its line breaks', async () => {
      const { driver, requests } = await startWith(() => REPLY);
      await driver.send(NOTE);
      const { community = 'test:1', typing: _, ...request } = requests[0] as Request;
      expect(request).toEqual({ user: expect.stringMatching(/^\w+:./), kind: 'message', text: NOTE });
      expect(community).toMatch(/^\w+:./);
      expect(requests).toHaveLength(1);
    });

    test('a reply is shown, what matters first', async () => {
      const { driver } = await startWith(() => REPLY);
      const shown = await driver.send(NOTE);
      const places = [REPLY.headline, REPLY.detail, 'greet Maria', 'fills many', 'Add the number'].map((text) =>
        shown.indexOf(text as string),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });

    test('a text to copy is shown as it is', async () => {
      const { driver } = await startWith(() => ({ headline: 'Ready', copies: [{ label: 'Your note', text: NOTE }] }));
      expect(await driver.send('Hi')).toContain(NOTE);
    });

    test('a button comes back with the note that it hangs on, and its options', async () => {
      const { driver, requests } = await startWith(() => REPLY);
      await driver.send(NOTE);
      await driver.press('why');
      expect(requests[1]).toMatchObject({ kind: 'action', name: 'why', text: NOTE, options: { to: 'peer' } });
    });

    test('a form can be filled in, and what is skipped is left out', async () => {
      const { driver, requests } = await startWith(({ kind }) =>
        kind === 'form' ? REPLY : { headline: 'Paste your note.', form: FORM },
      );
      expect(await driver.send('/critique')).toContain('Your note');
      const shown = await driver.fill({ text: NOTE, to: 'peer' });
      expect(requests.at(-1)).toMatchObject({ kind: 'form', name: 'critique', options: { text: NOTE, to: 'peer' } });
      expect(requests.at(-1)?.options).not.toHaveProperty('company');
      expect(shown).toContain(REPLY.headline);
    });

    test('what is known already goes back with the form, where it is not changed', async () => {
      const form = { ...FORM, values: { company: 'Acme', sender: 'Sam' } };
      const { driver, requests } = await startWith(({ kind }) =>
        kind === 'form' ? REPLY : { headline: 'Fill in the rest.', form },
      );
      await driver.send('/critique');
      await driver.fill({ text: NOTE, to: 'peer' });
      expect(requests[1]?.options).toEqual({ text: NOTE, to: 'peer', company: 'Acme', sender: 'Sam' });
    });

    test('several texts to copy are shown, each as it is', async () => {
      const copies = [
        { label: 'Formal', text: NOTE },
        { label: 'Brief', text: 'Hi Maria, is it open?\n– Dana' },
      ];
      const { driver } = await startWith(() => ({ headline: 'Two drafts', copies }));
      const shown = await driver.send('Hi');
      for (const { label, text } of copies) {
        expect(shown).toContain(label);
        expect(shown).toContain(text);
      }
    });

    test.each(harmful)('$effect takes no effect', async ({ text, effect }) => {
      const point = { label: `L ${text}`, text: `T ${text}`, step: `S ${text}` };
      const { driver } = await startWith(() => ({
        headline: `H ${text}`,
        detail: `D ${text}`,
        points: [point],
        more: [point],
        note: { text: `Hi ${text} Maria`, marks: [{ start: 0, end: 3 + text.length, severity: 'error' }] },
        copies: [{ label: `C ${text}`, text }],
      }));
      expect((await driver.send(`Hi ${text} Maria`)).replaceAll('\r', '')).not.toMatch(effect);
    });

    test.each([
      ['throws', () => fail()],
      ['rejects', () => Promise.reject(secretError())],
    ])('a coach that %s yields a short apology, and nothing of the note is logged', async (_, answer) => {
      const { driver } = await startWith(answer);
      const shown = await driver.send(NOTE);
      expect(shown).toMatch(/went wrong|sorry/i);
      expect(shown).not.toMatch(/stack|at .*\.ts:\d|secret/i);
      expect(stderr + (driver.logged?.() ?? '')).not.toMatch(/Maria|Larkfield|40871|Zelinski/);
    });

    test('after a failure it goes on', async () => {
      let failed = false;
      const { driver } = await startWith(() => {
        if (failed) return REPLY;
        failed = true;
        return fail();
      });
      await driver.send(NOTE);
      expect(await driver.send(NOTE)).toContain(REPLY.headline);
    });

    test('stop() leaves nothing open', async () => {
      const before = openResources();
      const { driver } = await startWith(() => REPLY);
      await driver.send(NOTE);
      await driver.stop();
      await driver.stop();
      // Not with vi.waitFor: once it has to wait, it holds timers of its own, which count.
      const until = performance.now() + 1000;
      while (leftOpen(before).length > 0 && performance.now() < until) await setImmediate();
      expect(leftOpen(before)).toEqual([]);
    });
  });
}

function secretError(): Error {
  return new Error(`secret: could not judge ${NOTE}`);
}

function fail(): never {
  throw secretError();
}

/** What is open that was not before; a timer of somebody else's that has run out since is none of the adapter's. */
function leftOpen(before: readonly string[]): string[] {
  const known = [...before];
  return openResources().filter((type) => {
    const at = known.indexOf(type);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/** What keeps a process alive, of what adapters open. */
function openResources(): string[] {
  return process
    .getActiveResourcesInfo()
    .filter((type) => /Timeout|TCP|TTY|Worker/.test(type))
    .sort();
}
