/**
 * `notecoach`: with nothing typed behind it, starts what is configured, which is the coach in the terminal where
 * nothing is; else runs the command that was typed. Beside the list of platforms the one place in src/ that knows the
 * adapters.
 */
import type { Program } from '../adapters/cli/commands/command.ts';
import type { Output } from '../adapters/cli/io.ts';
import { ConfigError, loadEnvironment } from './config.ts';
import { errorKind } from './error-kind.ts';
import { catchHangup, type Hangup } from './operations/hangup.ts';
import { PLATFORMS } from './platforms.ts';
import { StartError } from './services.ts';
import { type SetUp, setUp } from './set-up.ts';
import { UsageError } from './usage-error.ts';

/** A setting is not as it should be: nothing was started. */
const BAD_CONFIGURATION = 2;
const NOTHING_TO_SERVE =
  'notecoach: no platform is set up. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN for Slack, or DISCORD_TOKEN for Discord.';

const SERVE = 'serve';

/** What sees to the bot, beside the commands of the command line. */
const PROGRAMS: readonly Program[] = [
  {
    name: SERVE,
    usage: [
      'notecoach serve',
      '    Answers on the platforms that are set up, Slack or Discord, until a signal comes.',
      '',
      'Exit status: 0 after a signal, 1 where it could not start or go on, 2 where the configuration needs a change.',
    ],
    // Alone it never comes here.
    start: () => {
      throw new UsageError('serve stands alone: it goes by what is set up.');
    },
  },
  {
    name: 'doctor',
    usage: [
      'notecoach doctor [--env-file FILE]',
      '    Looks at all that is set up, here or in the file of a unit, and says what to fix.',
      '',
      'Exit status: 0 all is well, 1 something is to be fixed, 2 where the configuration needs a change.',
    ],
    start: (args, { stdout }) => runDoctor(args, stdout),
  },
  {
    name: 'slack-manifest',
    usage: [
      'notecoach slack-manifest [--socket] [--prefix note-] [https://coach.example]',
      '    The app as Slack wants it described, to be pasted there: for Socket Mode, or for HTTP at that address.',
    ],
    start: async (args, { env, stdout }) => {
      const { manifestAsked } = await import('../adapters/slack/manifest.ts');
      stdout.write(manifestAsked(args, env));
      return 0;
    },
  },
];

const typed = process.argv.slice(2);
const [name] = typed;
// The bot is no command line: it outlives the reader of its output, and a signal that comes while it is being set up.
const isBot = typed.length === 0 || (typed.length === 1 && name === SERVE);
process.exitCode = isBot ? await start({ isService: name === SERVE }) : await runCommand(typed);

async function runCommand(args: readonly string[]): Promise<number> {
  const { runAsProcess } = await import('../adapters/cli/process.ts');
  return runAsProcess(args, PROGRAMS);
}

/** Runs what is configured to its end; a service ends the process with it. Gives back the exit status. */
async function start({ isService = false } = {}): Promise<number> {
  // The kind of an error alone: its message may hold a note.
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error: unknown) => {
      console.error(`Something went wrong inside Notecoach (${error instanceof Error ? error.name : typeof error}).`);
      process.exit(1);
    });
  // Before all that takes its time: a service that is being set up is not to end by it.
  const hangup = catchHangup();
  try {
    const set = await setUp(loadEnvironment(), PLATFORMS);
    // A login that hangs or a socket that is being opened does not keep a bot that is to end.
    if (set.platforms.length > 0) process.exit(await runService(set, hangup));
    hangup.release();
    if (!isService) return await runTerminalCoach(set);
    console.error(NOTHING_TO_SERVE);
    return BAD_CONFIGURATION;
  } catch (error) {
    process.exit(tellWhy(error));
  }
}

/** Tells the operator what to do. Gives back the exit status. */
function tellWhy(error: unknown): number {
  if (error instanceof ConfigError) {
    console.error(`The configuration needs a change:\n${indented(error.problems)}`);
    return BAD_CONFIGURATION;
  }
  if (error instanceof StartError) console.error(`Notecoach could not start:\n${indented(error.message.split('\n'))}`);
  else {
    const { kind, code } = errorKind(error);
    console.error(`Notecoach had to stop (${code ?? kind}). If it does so again, install it anew.`);
  }
  return 1;
}

/** Says what is not in order; 2 where settings can't be used as they are, 1 where something else is to be fixed. */
async function runDoctor(args: readonly string[], stdout: Output): Promise<number> {
  const { examineSettings, readDoctorOptions } = await import('./operations/doctor-settings.ts');
  const { examine, reportOf } = await import('./operations/doctor.ts');
  const { createLog, openOutput } = await import('./log.ts');
  const options = readDoctorOptions(args);
  if ('problem' in options) throw new UsageError(options.problem);
  const { config, checks: ofSettings } = examineSettings(PLATFORMS, options);
  if (!config) {
    stdout.write(reportOf(ofSettings));
    return BAD_CONFIGURATION;
  }
  const looks = config.platforms.map((platform) => platform.examine);
  const checks = [...ofSettings, ...(await examine(config, looks, createLog('silent', openOutput())))];
  stdout.write(reportOf(checks));
  return checks.every(({ ok }) => ok) ? 0 : 1;
}

async function runService({ config, platforms, ...set }: SetUp, hangup: Hangup): Promise<number> {
  const { serve } = await import('./serve.ts');
  // Where every platform judges notes in processes of its own, this one needs no proofreader.
  const grammar = config.grammar && platforms.some(({ judgesElsewhere = false }) => !judgesElsewhere);
  return serve({ ...set, config: { ...config, grammar }, platforms }, hangup);
}

async function runTerminalCoach({ config, style, doubts }: SetUp): Promise<number> {
  for (const doubt of doubts) console.error(doubt);
  const { runTerminal } = await import('../adapters/terminal/run.ts');
  const { stdin, stdout, stderr, env } = process;
  return runTerminal({ ...config, style, stdin, stdout, stderr, env });
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
