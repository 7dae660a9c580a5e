/** What the commands and conversations that a document shows give, run for real. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { vi } from 'vitest';
import { main } from '../../adapters/cli/main.ts';
import { converse } from '../../adapters/terminal/chat.ts';
import { createCoach } from '../../src/index.ts';
import { FENCE, type Fence, isNotRun, ROOT } from './documents.ts';

/** What comes out goes into blocks of these kinds, right behind the commands. */
const OUTPUT = /^(?:text|json|html)\b/;
/** A line that somebody typed into the coach. */
const TYPED = /^(?:>|…) ?/;
/** The day on which all is said; what is said of waiting depends on it. */
const TODAY = new Date('2026-11-16T10:00:00Z');
/** Columns of the terminal that conversations are shown in. */
const WIDTH = 80;

/**
 * The document with each block of output as it comes out now. The commands of a document run one after the other in a
 * folder of their own, which has `docs/examples/`; without grammar, unless the block says `grammar`. One that says
 * `fails` has to end with status 2, all others with 0 or 1. A block that begins with `> ` is a conversation.
 */
export async function withOutputs(document: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-docs-'));
  const before = process.cwd();
  cpSync(join(ROOT, 'docs/examples'), join(folder, 'docs/examples'), { recursive: true });
  process.chdir(folder);
  vi.useFakeTimers({ toFake: ['Date'], now: TODAY });
  try {
    return await withBlocks(document, folder);
  } finally {
    vi.useRealTimers();
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

async function withBlocks(document: string, folder: string): Promise<string> {
  const parts: string[] = [];
  let said: string | undefined;
  let end = 0;
  for (const { 0: raw, 1: info = '', 2: body = '', index } of document.matchAll(FENCE)) {
    const between = document.slice(end, index);
    if (between.trim() !== '') said = undefined;
    const fence = { info, body };
    const isOutput = OUTPUT.test(info) && !isNotRun(fence);
    const shown = isOutput ? (said ?? (isConversation(fence) ? await conversation(body) : body)) : body;
    said = isRun(fence) ? await runAll(fence, folder) : undefined;
    parts.push(between, `\`\`\`${info}\n${shown}\`\`\``);
    end = index + raw.length;
  }
  return [...parts, document.slice(end)].join('');
}

export const isRun = (fence: Fence): boolean => /^sh\b/.test(fence.info) && !isNotRun(fence);
export const isConversation = ({ body }: Fence): boolean => body.startsWith('> ');
/** Whether the blocks that a document shows as output come out of the block before, or are conversations. */
export const isOutput = ({ info }: Fence): boolean => OUTPUT.test(info);

/** In a checkout, and where the package is installed. */
const COMMAND = /^(?:npm run --silent notecoach --|npx notecoach|notecoach) (.*)$/s;

/** Runs the lines of a block and gives what they say, on standard output and standard error. */
async function runAll({ info, body }: Fence, folder: string): Promise<string> {
  const marks = info.split(' ');
  let said = '';
  for (const line of body.replaceAll('\\\n', ' ').trim().split('\n')) {
    const typed = COMMAND.exec(line.replace(/\s+# .*$/, ''))?.[1];
    if (typed === undefined) throw new Error(`This can't be run; mark its block with no-run: ${line}`);
    const { args, from, to } = wordsOf(typed);
    const { status, stdout, all } = await ran(args, {
      stdin: from ? readFileSync(join(folder, from)) : '',
      env: { GRAMMAR: marks.includes('grammar') ? 'on' : 'off' },
    });
    if (status > 2 || (status === 2) !== marks.includes('fails'))
      throw new Error(`Status ${status} of: ${line}\n${all}`);
    if (to) writeFileSync(join(folder, to), stdout);
    said += to ? all.replace(stdout, '') : all;
  }
  return said;
}

/** Runs the command line here; `all` is what it said on standard output and standard error, in order. */
async function ran(args: readonly string[], { stdin, env }: { stdin: string | Buffer; env: Record<string, string> }) {
  const said = { stdout: '', all: '' };
  const stdout = new PassThrough({ encoding: 'utf8' }).on('data', (text) => {
    said.stdout += text;
    said.all += text;
  });
  const stderr = new PassThrough({ encoding: 'utf8' }).on('data', (text) => {
    said.all += text;
  });
  const status = await main(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env });
  return { status, ...said };
}

/** A line as a shell takes it apart: quoted words, and files behind < and >. */
function wordsOf(line: string): { args: string[]; from?: string | undefined; to?: string | undefined } {
  const words: string[] = line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  const behind = (sign: string) => (words.includes(sign) ? words[words.indexOf(sign) + 1] : undefined);
  const files = ['<', '>'].flatMap((sign) => (words.includes(sign) ? [words.indexOf(sign)] : []));
  const isFile = (at: number) => files.some((sign) => at === sign || at === sign + 1);
  const args = words.filter((_, at) => !isFile(at)).map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
  return { args, from: behind('<'), to: behind('>') };
}

/** A conversation with the coach in the terminal, made of the lines that were typed in it. */
async function conversation(body: string): Promise<string> {
  const typed = body.split('\n').filter((line) => TYPED.test(line));
  const coach = createCoach({ grammar: false });
  let shown = '';
  await converse({
    coach,
    asker: {
      interactive: true,
      left: new Promise(() => {}),
      close() {},
      async ask(prompt) {
        const lines = typed.splice(0, 1 + typed.findIndex((line) => !line.endsWith('\\')));
        if (lines.length === 0) return 'left';
        const [first = '', ...others] = lines.map((line) => line.replace(TYPED, ''));
        shown += `${[`${prompt}${first}`, ...others.map((line) => `… ${line}`)].join('\n').trimEnd()}\n`;
        return { text: [first, ...others].map((line) => line.replace(/\\$/, '')).join('\n') };
      },
    },
    say: (text) => {
      shown += text;
    },
    look: () => ({ width: WIDTH, colour: false }),
  });
  await coach.close();
  return `${shown.trimEnd()}\n`;
}
