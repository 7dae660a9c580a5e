import { open, readFile } from 'node:fs/promises';
import { ConfigError } from '../../../src/config.ts';
import { called, describedStyle, houseStyle, STYLE_EXAMPLE, type Style, sampleDrafts } from '../../../src/index.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { readArguments } from '../arguments.ts';
import { BAD_USAGE, UsageError } from '../exit-status.ts';
import { unreadable } from '../input.ts';
import type { Io } from '../io.ts';
import type { CliCommand } from './command.ts';

/** Where a house style is written unless another file is named. */
const FILE = 'house.yaml';

export const style: CliCommand = {
  name: 'style',
  usage: [
    'notecoach style init [FILE]',
    `    Writes a house style with a remark on each setting, to begin with: ${FILE}, unless you name a file.`,
    'notecoach style check FILE',
    '    Says what the house style changes and how drafts come out, or what is wrong with it, by line and column.',
    '',
    'Exit status: 0 in order, 2 something is to be changed.',
  ],
  async run(args, { grammar, stylePath }, io) {
    const { positionals } = readArguments(args, []);
    const [what, path, ...more] = positionals;
    if (more.length > 0) throw new UsageError('Name one file.');
    if (what === 'init') return init(path ?? FILE, io);
    if (what === 'check') return check(path ?? stylePath, grammar, io);
    throw new UsageError('Say what to do with the house style: style init, or style check FILE.');
  },
};

/** How drafts of usual facts come out, so that a template that finds no room is seen. */
function samplesOf(style: Style): string[] {
  return sampleDrafts(style).flatMap(({ tone, note }) => [
    '',
    `A ${tone} draft (${note.length} of ${style.limits.invite.free} characters):`,
    note,
  ]);
}

/** Never over a file that is there. @throws UsageError */
async function init(path: string, { stdout, env }: Io): Promise<number> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(await readFile(STYLE_EXAMPLE));
    await file.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`There is a file ${path} already. Name another: notecoach style init other.yaml`);
    throw unreadable(path, error);
  }
  stdout.write(`Written: ${path}. Change it, then: ${called(`style check ${path}`, env)}\n`);
  return 0;
}

/** All that is wrong, a line each, as compilers tell it. @throws UsageError */
async function check(path: string | undefined, grammar: boolean, { stdout, stderr }: Io): Promise<number> {
  if (path === undefined) throw new UsageError('Name the file: notecoach style check house.yaml');
  try {
    const read = await houseStyle(path, { grammar });
    if (read) stdout.write([`${path} is in order: ${describedStyle(read)}.`, ...samplesOf(read), ''].join('\n'));
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    stderr.write(`${error.problems.map(safeText).join('\n')}\n`);
    return BAD_USAGE;
  }
}
