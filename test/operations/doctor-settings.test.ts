import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type DiscordConfig, discordSection } from '../../adapters/discord/config.ts';
import { type SlackConfig, slackSection } from '../../adapters/slack/config.ts';
import { reportOf } from '../../src/operations/doctor.ts';
import { examineSettings, readDoctorOptions } from '../../src/operations/doctor-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'notecoach-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const SECRET = 'sk-planted-secret';
let files = 0;

type Given = { dotenv?: string; unit?: string; environment?: Record<string, string>; isNamed?: boolean; mode?: number };

/** The doctor in a folder of its own, on a machine where there may be a unit's file. */
function look({ dotenv, unit, environment = {}, isNamed = false, mode = 0o600 }: Given) {
  const here = mkdtempSync(join(folder, 'x'));
  const unitFile = join(folder, `unit${files++}.env`);
  if (dotenv !== undefined) writeFileSync(join(here, '.env'), dotenv);
  if (unit !== undefined) writeFileSync(unitFile, unit);
  if (unit !== undefined) chmodSync(unitFile, mode);
  const where = isNamed ? { envFile: unitFile } : { unitFile };
  const { config, checks } = examineSettings<SlackConfig | DiscordConfig>([slackSection, discordSection], {
    ...where,
    start: { folder: here, environment },
  });
  return { config, report: reportOf(checks).replaceAll(unitFile, 'UNIT') };
}

test('nothing is configured: it says so, and what to do next', () => {
  const { config, report } = look({ environment: { PATH: '/bin' } });
  expect(config).toMatchObject({ grammar: true });
  expect(report).toMatch(
    /^LOOK Settings: nothing is configured: notecoach opens [^\n]*\n {5}→ For a bot: write a file \.env /,
  );
  expect(look({ unit: '# GRAMMAR=off\n' }).report).toMatch(/nothing is configured[^\n]*\n[^\n]*set in UNIT what Slack/);
  expect(look({ dotenv: 'GRAMMAR=\n' }).report).toMatch(/nothing is configured[^\n]*\n[^\n]*set in \.env what Slack/);
});

test.each<[string, Given, string]>([
  ['.env', { dotenv: 'GRAMMAR=off\nDISCORD_TOKEN=t\n' }, '2 settings (2 in .env)'],
  [
    'the environment',
    { environment: { GRAMMAR: 'off' } },
    '1 setting (1 in the environment); neither Slack nor Discord: notecoach opens the coach in the terminal',
  ],
  [
    'both',
    { dotenv: 'DISCORD_TOKEN=t\n', environment: { GRAMMAR: 'off' } },
    '2 settings (1 in .env, 1 in the environment)',
  ],
  ['the unit’s file', { unit: 'DISCORD_TOKEN=t\nGRAMMAR="off"\n' }, '2 settings (2 in UNIT)'],
  [
    '.env, though there is a unit’s file',
    { dotenv: 'DISCORD_TOKEN=t\n', unit: 'GRAMMAR=off\nLOG_LEVEL=warn\n' },
    '1 setting (1 in .env)',
  ],
  [
    'the file that is named, with what .env adds to it',
    { dotenv: 'DISCORD_TOKEN=t\n', unit: 'GRAMMAR=off\n', isNamed: true },
    '2 settings (1 in UNIT, 1 in the environment)',
  ],
])('settings are read from %s', (_, given, found) => {
  expect(look(given).report).toBe(`ok   Settings: ${found}\n\nAll is well.\n`);
});

test('a unit does not see what is set in the shell', () => {
  const { config } = look({ unit: 'DISCORD_TOKEN=t\n', environment: { OPENAI_API_KEY: SECRET, LOG_LEVEL: 'loud' } });
  expect(config).toMatchObject({ platforms: [{ token: 't' }], operations: { logLevel: 'info' } });
  expect(config).not.toHaveProperty('llm');
});

test('what is wrong and what is misspelt is named, and no value', () => {
  const { config, report } = look({
    unit: `GRAMAR=off\nREDIS_URL=${SECRET}\nSMTP_PASSWORD=${SECRET}\n`,
    environment: { DISCORD_TOKN: SECRET },
  });
  expect(config).toBeUndefined();
  expect(report).toContain('FIX  Settings: There is no setting GRAMAR in UNIT. Did you mean GRAMMAR?\n');
  expect(report).toContain('FIX  Settings: REDIS_URL has to be an address like redis://localhost:6379.\n');
  expect(report).toContain('LOOK Settings: There is no setting SMTP_PASSWORD in UNIT.\n');
  expect(report).not.toContain('DISCORD_TOKN');
  expect(look({ environment: { DISCORD_TOKN: SECRET } }).report).toContain(
    'LOOK Settings: There is no setting DISCORD_TOKN. Did you mean DISCORD_TOKEN?\n',
  );
  expect(report).not.toContain(SECRET);
});

test.each<[string, RegExp]>([
  [`DISCORD_TOKEN=${SECRET} # ours`, /LOOK DISCORD_TOKEN: systemd reads another value .*\n.*DISCORD_TOKEN='…'/],
  [`DISCORD_TOKEN="${SECRET}\\n"`, /LOOK DISCORD_TOKEN: systemd reads another value/],
  [`export DISCORD_TOKEN=${SECRET}`, /FIX {2}DISCORD_TOKEN: systemd does not read its line\n.*without export/],
  [`DISCORD_TOKEN: ${SECRET}`, /FIX {2}DISCORD_TOKEN: systemd does not read its line/],
])('where systemd reads %j otherwise than a .env file is read, it says so', (unit, words) => {
  const { report } = look({ unit: `${unit}\n` });
  expect(report).toMatch(words);
  expect(report).not.toContain(SECRET);
});

test.each([
  "DISCORD_TOKEN='a # b'",
  'DISCORD_TOKEN="a"',
  'DISCORD_TOKEN=a',
  '# export DISCORD_TOKEN=a',
  'export OTHER=1',
])('%j is the same to both', (unit) => {
  expect(look({ unit }).report).not.toMatch(/systemd/);
});

test('a file that others may read is something to look at; one that can’t be read is to be fixed', () => {
  expect(look({ unit: 'DISCORD_TOKEN=t\n', mode: 0o644 }).report).toMatch(/LOOK Settings: others .*\n.*chmod 600 UNIT/);
  const { config, report } = look({ isNamed: true });
  expect(config).toBeUndefined();
  expect(report).toMatch(/^FIX {2}Settings: UNIT can’t be read \(ENOENT\)\n {5}→ Name the file/);
});

test('behind doctor stands a unit’s file, and nothing else', () => {
  expect(readDoctorOptions([])).toEqual({});
  expect(readDoctorOptions(['--env-file', 'x.env'])).toEqual({ envFile: 'x.env' });
  for (const typed of [['x.env'], ['--foo'], ['--env-file']])
    expect(readDoctorOptions(typed)).toEqual({ problem: expect.stringContaining('--env-file /etc/notecoach.env') });
});
