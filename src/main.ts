/**
 * Starts what is configured: with nothing configured, the coach in the terminal. Beside the list of platforms the one
 * place in src/ that knows the adapters.
 */
import { ConfigError, loadEnvironment } from './config.ts';
import { errorKind } from './error-kind.ts';
import { catchHangup } from './operations/hangup.ts';
import { PLATFORMS } from './platforms.ts';
import { StartError } from './services.ts';
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
  const [what, ...args] = process.argv.slice(2);
  // The doctor reads for itself what is set: it says of it what it says of the rest.
  const set = what === DOCTOR ? undefined : await setUp(loadEnvironment(), PLATFORMS);
  isService = set !== undefined && set.platforms.length > 0;
  if (!isService) hangup.release();
  process.exitCode = !set ? await runDoctor(args) : isService ? await runService(set) : await runTerminalCoach(set);
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

/** Says what is not in order; 2 where settings can't be used as they are, 1 where something else is to be fixed. */
async function runDoctor(args: string[]): Promise<number> {
  const { examineSettings, readDoctorOptions } = await import('./operations/doctor-settings.ts');
  const { examine, reportOf } = await import('./operations/doctor.ts');
  const { createLog, openOutput } = await import('./log.ts');
  const options = readDoctorOptions(args);
  if ('problem' in options) {
    console.error(options.problem);
    return BAD_CONFIGURATION;
  }
  const { config, checks: ofSettings } = examineSettings(PLATFORMS, options);
  if (!config) {
    process.stdout.write(reportOf(ofSettings));
    return BAD_CONFIGURATION;
  }
  const looks = config.platforms.map((platform) => platform.examine);
  const checks = [...ofSettings, ...(await examine(config, looks, createLog('silent', openOutput())))];
  process.stdout.write(reportOf(checks));
  return checks.every(({ ok }) => ok) ? 0 : 1;
}

async function runService({ config, platforms, ...set }: SetUp): Promise<number> {
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
