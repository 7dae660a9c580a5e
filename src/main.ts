/**
 * Starts what is configured: with nothing configured, the coach in the terminal. Beside the list of platforms the one
 * place in src/ that knows the adapters.
 */
import { ConfigError, loadEnvironment, readConfig } from './config.ts';
import { errorKind } from './error-kind.ts';
import { catchHangup } from './operations/hangup.ts';
import { PLATFORMS } from './platforms.ts';
import { type Platform, StartError } from './services.ts';
import { type SetUp, setUp } from './set-up.ts';

/** A setting is not as it should be: nothing was started. */
const BAD_CONFIGURATION = 2;
/** The argument that asks for a look at what is configured: `npm run doctor`. */
const DOCTOR = 'doctor';

// The kind of an error alone: its message may hold a note.
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => {
    console.error(`Something went wrong inside Notecoach (${error instanceof Error ? error.name : typeof error}).`);
    process.exit(1);
  });

let isService = false;
// Before all that takes its time: a service that is being set up is not to end by it.
const hangup = catchHangup();
try {
  const environment = loadEnvironment();
  const wantsDoctor = process.argv[2] === DOCTOR;
  // The doctor says of the house style what it says of the rest.
  const set = wantsDoctor ? undefined : await setUp(environment, PLATFORMS);
  isService = set !== undefined && set.platforms.length > 0;
  if (!isService) hangup.release();
  process.exitCode = !set
    ? await runDoctor(readConfig(environment, PLATFORMS))
    : isService
      ? await runService(set)
      : await runTerminalCoach(set);
} catch (error) {
  process.exitCode = tellWhy(error);
}
// A login that hangs or a socket that is being opened does not keep a bot that is to end.
if (isService) process.exit();

/** Tells the operator what to do. Gives back the exit status. */
function tellWhy(error: unknown): number {
  if (error instanceof ConfigError) {
    console.error(`The configuration needs a change:\n${indented(error.problems)}`);
    return BAD_CONFIGURATION;
  }
  if (error instanceof StartError) console.error(`Notecoach could not start:\n${indented(error.message.split('\n'))}`);
  else {
    const { kind, code } = errorKind(error);
    console.error(`Notecoach had to stop (${code ?? kind}). If it does so again, check the installation with: npm ci`);
  }
  return 1;
}

/** Says what is not in order; 1 where something is to be fixed. */
async function runDoctor({ platforms, ...config }: ReturnType<typeof readConfig<Platform>>): Promise<number> {
  const { examine, reportOf } = await import('./operations/doctor.ts');
  const { createLog, openOutput } = await import('./log.ts');
  const looks = platforms.map((platform) => platform.examine);
  const checks = await examine(config, looks, createLog('silent', openOutput()));
  process.stdout.write(reportOf(checks));
  return checks.every(({ ok }) => ok) ? 0 : 1;
}

async function runService({ config, platforms, style }: SetUp): Promise<number> {
  const { serve } = await import('./serve.ts');
  // Where every platform judges notes in processes of its own, this one needs no proofreader.
  const grammar = config.grammar && platforms.some(({ judgesElsewhere = false }) => !judgesElsewhere);
  return serve({ config: { ...config, grammar }, platforms, style }, hangup);
}

async function runTerminalCoach({ config, style }: SetUp): Promise<number> {
  const { runTerminal } = await import('../adapters/terminal/run.ts');
  const { stdin, stdout, stderr, env } = process;
  return runTerminal({ ...config, style, stdin, stdout, stderr, env });
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
