import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { takeOut } from '../../../adapters/cli/arguments.ts';
import { notecoach } from '../../support/run.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'notecoach-style-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const HOUSE = join(FOLDER, 'house.yaml');
writeFileSync(
  HOUSE,
  'rules: { no-requisition: off }\nwords: { casual-tone: { sorta: somewhat } }\n' +
    'drafts: { warm: { greeting: "Good morning {recipient}," } }\nvoice: { footer: "Room 12." }\n',
);
const BAD = join(FOLDER, 'bad.yaml');
writeFileSync(BAD, 'rules:\n  no-aks: off\nvoise: 1\n');
const NOTE = 'Hi Ms. Lee, is the welder role at Acme still open? I have sorta run a yard for five years. – Sam';

describe('--style', () => {
  test('is for every command, before or behind what else is typed', async () => {
    const critiqued = await notecoach(['critique', '--json', '--style', HOUSE, NOTE]);
    const { findings, better } = JSON.parse(critiqued.stdout);
    expect(findings.map(({ rule }: { rule: string }) => rule)).not.toContain('no-requisition');
    expect(better.note).toContain('I have somewhat run');
    const drafted = await notecoach(['draft', 'company:Acme', 'recipient:Ana', 'tone:warm', `--style=${HOUSE}`]);
    expect(drafted.stdout).toMatch(/^Good morning Ana,/);
  });

  test('goes before the style of the environment; without it that one holds', async () => {
    const environment = { NOTECOACH_STYLE: HOUSE };
    expect((await notecoach(['critique', NOTE], { environment })).stdout.trimEnd()).toMatch(/Room 12\.$/);
    const other = join(FOLDER, 'other.yaml');
    writeFileSync(other, 'voice: { footer: "Room 13." }');
    const args = ['critique', '--style', other, NOTE];
    expect((await notecoach(args, { environment })).stdout.trimEnd()).toMatch(/Room 13\.$/);
  });

  test('with mistakes names them all, and nothing is done', async () => {
    const { status, stdout, stderr } = await notecoach(['critique', '--style', BAD, NOTE]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bad.yaml:2:3: rules: there is no rule “no-aks”. Did you mean no-ask?');
    expect(stderr).toContain('bad.yaml:3:1: There is no section “voise”. Did you mean voice?');
  });

  test.each([
    [['--style'], '--style needs a file behind it.'],
    [['--style', '--json', NOTE], '--style needs a file behind it.'],
    [['--style=', NOTE], '--style needs a file behind it.'],
  ])('%j is refused', (args, problem) => {
    expect(() => takeOut(args, 'style')).toThrow(problem);
  });

  test('behind -- is text', () => {
    expect(takeOut(['--json', '--', '--style', 'x'], 'style')).toEqual({ rest: ['--json', '--', '--style', 'x'] });
  });
});

describe('style', () => {
  test('check says what a style changes', async () => {
    expect(await notecoach(['style', 'check', HOUSE])).toEqual({
      status: 0,
      stdout:
        `${HOUSE} is in order: 1 rule off, 1 phrase, warm drafts, a line at the end.\n\n` +
        'A warm draft (182 of 200 characters):\nGood morning Ms. Rivera,\nThe warehouse lead role at Acme Tooling ' +
        '(req 1130) interests me a lot. If my profile looks like a match, could we connect? ' +
        "I'd love to hear more.\n– Sam Ortiz\n",
      stderr: '',
    });
  });

  test('check names what is wrong, a line each', async () => {
    expect(await notecoach(['style', 'check', BAD])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        `${BAD}:2:3: rules: there is no rule “no-aks”. Did you mean no-ask?\n` +
        `${BAD}:3:1: There is no section “voise”. Did you mean voice?\n`,
    });
  });

  test('init writes one to begin with, and never over a file', async () => {
    const path = join(FOLDER, 'new.yaml');
    expect((await notecoach(['style', 'init', path])).stdout).toContain(`Written: ${path}.`);
    expect(existsSync(path)).toBe(true);
    const again = await notecoach(['style', 'init', path]);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('There is a file') });
    expect(readFileSync(path, 'utf8')).toContain('# no-requisition: off');
  });

  test('without more says what to type', async () => {
    expect((await notecoach(['style'])).stderr).toContain('style init, or style check FILE');
  });
});
