import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { examine } from '../../src/operations/doctor.ts';
import { catchHangup } from '../../src/operations/hangup.ts';
import { keepStyle } from '../../src/operations/style-in-force.ts';
import { createReviewer } from '../../src/review.ts';
import { houseStyle, setUp } from '../../src/set-up.ts';
import { described } from '../../src/style/described.ts';
import { STYLE_EXAMPLE } from '../../src/style/example.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'notecoach-style-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const file = (name: string, content: string | Buffer) => {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
};
const problemsOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return (error as ConfigError).problems;
};

describe('a file', () => {
  test('without a name there is no style', async () => {
    expect(await houseStyle(undefined, { grammar: false })).toBeUndefined();
  });

  test.each<[string, () => string, RegExp]>([
    ['that is not there', () => join(FOLDER, 'none.yaml'), /^There is no file .*none\.yaml\.$/],
    ['that is a folder', () => FOLDER, /is a folder; name a file in it\.$/],
    [
      'in another encoding',
      () => file('latin.yaml', Buffer.from('voice: { name: Z\xfc }', 'latin1')),
      /is not in UTF-8/,
    ],
    ['of megabytes', () => file('big.yaml', '#'.repeat(300_000)), /is too long for a house style: at most 256 kB\.$/],
    ['that never ends', () => '/dev/zero', /is no file that can be read to its end\.$/],
    [
      'with a mistake',
      () => file('bad.yaml', 'rules:\n  no-aks: off\n'),
      /bad\.yaml:2:3: rules: there is no rule “no-aks”/,
    ],
  ])('%s is told in a line', async (_, path, words) => {
    const [problem, ...more] = await problemsOf(houseStyle(path(), { grammar: false }));
    expect(problem).toMatch(words);
    expect(more).toEqual([]);
  });

  test('as Windows writes it is read', async () => {
    const text = 'voice:\r\n  name: Ada\r\n';
    for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')])
      expect((await houseStyle(file('windows.yaml', bytes), { grammar: false }))?.voice).toEqual({ name: 'Ada' });
  });

  test('has its templates proofread where grammar is on', async () => {
    const path = file('slip.yaml', 'drafts:\n  warm:\n    opening: "I wants {posting}."\n');
    expect((await problemsOf(houseStyle(path, { grammar: true })))[0]).toMatch(
      /slip\.yaml:3:5: drafts\.warm\.opening: .*“wants” → “want”/,
    );
  }, 60_000);
});

test('what is wrong with the settings and with the style is named at once', async () => {
  const NOTECOACH_STYLE = file('both.yaml', 'rules: { no-aks: off }\nvoise: 1\n');
  expect(
    await problemsOf(setUp({ environment: { NOTECOACH_STYLE, GRAMMAR: 'maybe' }, file: '.env', inFile: [] }, [])),
  ).toEqual([
    'GRAMMAR is on or off; leave it out for on.',
    expect.stringContaining('both.yaml:1:10:'),
    expect.stringContaining('both.yaml:2:1:'),
  ]);
});

test('the one to begin with is in order, with every remark taken away, too', async () => {
  expect(described((await houseStyle(STYLE_EXAMPLE.pathname, { grammar: false })) as never)).toBe('nothing is changed');
  const { readFileSync } = await import('node:fs');
  const all = readFileSync(STYLE_EXAMPLE, 'utf8').replace(/^ {2}# ( {2})?(?=[a-z][^.]*:)/gm, '  $1');
  expect(described((await houseStyle(file('all.yaml', all), { grammar: false })) as never)).toBe(
    '1 rule off, 1 rule weighed otherwise, shorter boxes, 9 phrases, 2 words allowed, warm drafts, the name Ada, ' +
      'a line at the end',
  );
});

test('the doctor says what the style changes, or what is wrong with it', async () => {
  const look = async (NOTECOACH_STYLE: string) =>
    (await examine(readConfig({ GRAMMAR: 'off', NOTECOACH_STYLE }), [], createLog('silent', { write() {} }))).filter(
      ({ name }) => name === 'House style',
    );
  expect(await look(file('good.yaml', 'rules: { no-ask: off }'))).toEqual([
    { name: 'House style', ok: true, found: expect.stringMatching(/good\.yaml: 1 rule off$/) },
  ]);
  expect(await look(file('worse.yaml', 'rules: { no-aks: off }\nvoise: 1'))).toMatchObject([
    { ok: false },
    { ok: false },
  ]);
});

test('on SIGHUP it is read anew; a faulty one leaves the old in force, and the log says so', async () => {
  const path = file('live.yaml', 'voice: { name: Ada }');
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const hangup = catchHangup();
  // Before anybody listens: it is not lost, and ends nothing.
  process.kill(process.pid, 'SIGHUP');
  await sleep(20);
  const reviewer = createReviewer({ grammar: false });
  const house = keepStyle({ style: await houseStyle(path, { grammar: false }), path, reviewer, log, hangup });
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  const reread = vi.fn();
  hangup.listen(reread);
  const after = async (content: string) => {
    writeFileSync(path, content);
    const said = lines.length;
    process.kill(process.pid, 'SIGHUP');
    await vi.waitFor(() => expect(lines.length).toBeGreaterThan(said));
    return { name: house.current()?.voice.name, said: lines.at(-1) };
  };
  try {
    expect(await after('voice: { name: Bea }')).toEqual({
      name: 'Bea',
      said: expect.stringContaining('was read anew'),
    });
    expect(await after('voice: { nme: Cleo }')).toEqual({
      name: 'Bea',
      said: expect.stringMatching(/live\.yaml:1:10: voice: there is no setting.*the one before stays in force/),
    });
    expect(await after('voice: { name: Dot }')).toMatchObject({ name: 'Dot' });
    expect(reread).toHaveBeenCalledTimes(3);
  } finally {
    hangup.release();
  }
  expect(process.listenerCount('SIGHUP')).toBe(0);
});
