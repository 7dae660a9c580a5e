import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse as parseDotenv } from 'dotenv';
import { called } from '../called.ts';
import {
  type Config,
  ConfigError,
  ENV_FILE,
  type Environment,
  type Loaded,
  loadEnvironment,
  misspeltSettings,
  type OptionalSection,
  readConfig,
  type Start,
  variablesWith,
} from '../config.ts';
import { errorKind } from '../error-kind.ts';
import { counted } from '../text.ts';
import type { Check } from './doctor.ts';
import { parseUnitFile } from './unit-file.ts';

/** Where the settings of the systemd unit are. */
const UNIT_FILE = '/etc/notecoach.env';

const HERE: Start = { folder: '.', environment: process.env };
const NAME = 'Settings';
const WITH_FILE = `${called('doctor')} ${called('doctor').startsWith('npm') ? '-- ' : ''}--env-file ${UNIT_FILE}`;

/** What is configured, where it is in order, and what is to be said of how it is written down. */
export type Settings<Platform> = { config?: Config & { platforms: Platform[] }; checks: Check[] };

/** The platforms that there are. */
type Sections<Platform> = readonly OptionalSection<Platform>[];

type Where = {
  /** A unit's file that is to be looked at. */
  envFile?: string | undefined;
  /** Looked at where no file is named, and the working directory has no .env. */
  unitFile?: string;
  start?: Start;
};

/** Reads what was typed behind `doctor`, or says what may stand there. */
export function readDoctorOptions(args: readonly string[]): Pick<Where, 'envFile'> | { problem: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: { 'env-file': { type: 'string' } } });
    return { envFile: values['env-file'] };
  } catch {
    return { problem: `The doctor takes a unit’s file, and nothing else: ${WITH_FILE}` };
  }
}

/** Reads the settings that a bot would be started with here, or by its unit. Never throws. */
export function examineSettings<Platform>(
  sections: Sections<Platform>,
  { envFile, unitFile = UNIT_FILE, start = HERE }: Where = {},
): Settings<Platform> {
  const dotenv = join(start.folder, ENV_FILE);
  const path = envFile ?? (!existsSync(dotenv) && existsSync(unitFile) ? unitFile : undefined);
  if (path === undefined) return settingsOf(loadEnvironment(start), sections);
  try {
    const text = readFileSync(path, 'utf8');
    const { config, checks } = settingsOf(unitEnvironment(path, text, start.folder), sections);
    return {
      ...(config && { config }),
      checks: [...checks, ...differences(text, variablesWith(sections)), ...openTo(path)],
    };
  } catch (error) {
    return { checks: [unreadable(path, errorKind(error).code)] };
  }
}

/** A unit does not see what this shell has set; its process adds what .env has. */
function unitEnvironment(file: string, text: string, folder: string): Loaded {
  const ofUnit = parseUnitFile(text);
  const { environment } = loadEnvironment({ folder, environment: { ...ofUnit } });
  return { environment, file, inFile: Object.keys(ofUnit) };
}

function settingsOf<Platform>(loaded: Loaded, sections: Sections<Platform>): Settings<Platform> {
  const { mistakes, doubts } = misspeltSettings(loaded, sections);
  const asked = doubts.map((found) => ({ name: NAME, ok: true, found, fix: 'Change the name, or leave it out.' }));
  try {
    const config = readConfig(loaded.environment, sections, mistakes);
    const set = variablesWith(sections).filter((name) => isSet(name, loaded.environment));
    return { config, checks: [summary(set, config.platforms.length > 0, loaded), ...asked] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const wrong = error.problems.map((found) => ({ name: NAME, ok: false, found }));
    return { checks: [...wrong, ...asked] };
  }
}

/** How much is set, and what comes of it. */
function summary(set: readonly string[], hasPlatform: boolean, { file, inFile }: Loaded): Check {
  const terminal = `${called('')} opens the coach in the terminal`;
  if (set.length === 0)
    return {
      name: NAME,
      ok: true,
      found: `nothing is configured: ${terminal}`,
      fix:
        inFile.length > 0 || file !== ENV_FILE
          ? `For a bot: set in ${file} what Slack or Discord needs; .env.example explains it.`
          : `For a bot: write a file .env with what Slack or Discord needs. A unit’s: ${WITH_FILE}`,
    };
  const ofFile = set.filter((name) => inFile.includes(name)).length;
  const places = [
    ...(ofFile > 0 ? [`${ofFile} in ${file}`] : []),
    ...(ofFile < set.length ? [`${set.length - ofFile} in the environment`] : []),
  ];
  // A unit is to be a bot.
  if (!hasPlatform && file !== ENV_FILE)
    return {
      name: NAME,
      ok: false,
      found: 'neither Slack nor Discord is set up',
      fix: `Set in ${file} what they need.`,
    };
  const instead = hasPlatform ? '' : `; neither Slack nor Discord: ${terminal}`;
  return { name: NAME, ok: true, found: `${counted(set.length, 'setting')} (${places.join(', ')})${instead}` };
}

function isSet(name: string, environment: Environment): boolean {
  return (environment[name] ?? '').trim() !== '';
}

/** What is written as in a .env file, and means something else to systemd. */
function differences(text: string, settings: readonly string[]): Check[] {
  const [ofUnit, ofDotenv] = [parseUnitFile(text), parseDotenv(text)];
  return settings.flatMap((name): Check[] => {
    if (ofUnit[name] === ofDotenv[name]) return [];
    if (ofUnit[name] === undefined)
      return [
        {
          name,
          ok: false,
          found: 'systemd does not read its line',
          fix: `Begin the line with ${name}= (without export, and with = in the place of a colon).`,
        },
      ];
    return [
      {
        name,
        ok: true,
        found:
          'systemd reads another value than a .env file would have (a remark behind it, a # in it, or a backslash)',
        fix: `Put the value in single quotes, and a remark on a line of its own: ${name}='…'`,
      },
    ];
  });
}

/** It holds tokens. */
function openTo(path: string): Check[] {
  const isOpen = (statSync(path).mode & 0o077) !== 0;
  const found = `others than its owner may read or change ${path}`;
  return isOpen ? [{ name: NAME, ok: true, found, fix: `It holds tokens: chmod 600 ${path}` }] : [];
}

function unreadable(path: string, code: string | undefined): Check {
  const fix =
    code === 'EACCES'
      ? `Ask as root: sudo ${called('doctor')}`
      : 'Name the file that the unit’s EnvironmentFile= names.';
  return { name: NAME, ok: false, found: `${path} can’t be read${code ? ` (${code})` : ''}`, fix };
}
