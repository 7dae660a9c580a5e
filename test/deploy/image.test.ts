import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CHILD } from '../support/child.ts';
import { type FakeDiscord, fakeDiscord } from '../support/discord/fake-discord.ts';
import { freePort } from '../support/slack/bot.ts';
import { documentsOf } from '../support/typed-yaml.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The Dockerfile's instructions, a line each; those of its last stage, which is the image. */
const instructions = read('deploy/Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '');
const image = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));
const argumentsOf = (name: string, lines = image) =>
  lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
/** What is copied from the project, and where to. */
const copies = argumentsOf('COPY')
  .filter((line) => !line.startsWith('--from='))
  .map((line) => line.split(' '));
const environment = Object.fromEntries(
  [...(argumentsOf('ENV')[0] ?? '').matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)].map(([, name, quoted, plain]) => [
    name as string,
    (quoted ?? plain) as string,
  ]),
);
/** As Docker takes it: a list of words. */
const wordsOf = (line: string | undefined) => JSON.parse(line?.slice(line.indexOf('[')) ?? '[]') as string[];

describe('deploy/Dockerfile', () => {
  test('what it copies is there, and is let through to the build', () => {
    const open = read('deploy/Dockerfile.dockerignore').match(/(?<=^!).+/gm);
    const sources = argumentsOf('COPY', instructions)
      .filter((line) => !line.startsWith('--from='))
      .flatMap((line) => line.split(' ').slice(0, -1));
    expect(sources.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect([...new Set(sources)].sort()).toEqual(open?.sort());
  });

  test('has the labels that a registry shows, and runs as nobody of importance', () => {
    const labels = argumentsOf('LABEL')[0];
    for (const name of ['title', 'description', 'licenses', 'version', 'revision'])
      expect(labels).toContain(`org.opencontainers.image.${name}="`);
    expect(argumentsOf('ARG')).toEqual(['VERSION=unknown', 'REVISION=']);
    expect(argumentsOf('USER')).toEqual(['1000:1000']);
  });
});

/** The image by hand: what it copies, in a folder of its own, with the packages beside it. */
describe('what the image holds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-image-'));
  let discord: FakeDiscord;
  let bot: ChildProcess | undefined;
  beforeAll(async () => {
    for (const [from = '', to = ''] of copies)
      cpSync(join(ROOT, from), join(folder, to === './' ? basename(from) : to), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    discord = await fakeDiscord();
  });
  afterAll(async () => {
    bot?.kill('SIGKILL');
    await discord.stop();
    rmSync(folder, { recursive: true });
  });

  test('runs with a token alone; its health is asked for, and not said before it is so', async () => {
    const port = await freePort();
    const env = {
      ...CHILD,
      ...environment,
      METRICS_PORT: String(port),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.apiBase,
    };
    const isHealthy = () =>
      spawnSync(process.execPath, wordsOf(argumentsOf('HEALTHCHECK')[0]).slice(1), { cwd: folder, env }).status === 0;
    const status = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        (response) => response.status,
        () => 0,
      );
    expect(isHealthy()).toBe(false);
    // Discord takes its time.
    discord.fault({ match: /users\/@me|gateway/, hang: 1_500, times: 1 });
    bot = spawn(process.execPath, wordsOf(argumentsOf('CMD')[0]).slice(1), {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [bot.stdout, bot.stderr]) stream?.on('data', (data) => (said += data));
    const told: number[] = [];
    await vi.waitFor(
      async () => {
        told.push(await status('/readyz'));
        expect(told.at(-1), said).toBe(200);
      },
      { timeout: 40_000, interval: 20 },
    );
    expect(told).toContain(503);
    expect(said).toContain('"platform":"discord","msg":"ready"');
    expect(isHealthy()).toBe(true);
    bot.kill('SIGTERM');
    expect((await once(bot, 'exit'))[0]).toBe(0);
  }, 60_000);
});

describe('the container and the unit agree', () => {
  type Service = { mem_limit: string; environment: Record<string, string>; profiles?: string[]; ports?: string[] };
  const [{ services }] = documentsOf('deploy/compose.yaml') as [{ services: Record<string, Service> }];
  const unit = read('deploy/notecoach.service');

  test('on Node’s options and on memory', () => {
    expect(unit).toContain(`Environment="NODE_OPTIONS=${environment.NODE_OPTIONS}"`);
    expect(unit).toContain(`Environment=MALLOC_ARENA_MAX=${environment.MALLOC_ARENA_MAX}`);
    expect(unit).toContain(`ExecStart=/usr/bin/${wordsOf(argumentsOf('CMD')[0]).join(' ')}`);
    expect(unit).toContain(`MemoryMax=${services.bot?.mem_limit.toUpperCase()}`);
  });

  test('Prometheus reaches the bot, and nobody from outside does', () => {
    expect(services.bot?.environment).toMatchObject({ METRICS_HOST: '0.0.0.0', METRICS_PORT: 9090 });
    type Scrapes = { scrape_configs: { job_name: string; dns_sd_configs: { names: string[]; port: number }[] }[] };
    const [{ scrape_configs }] = documentsOf('deploy/prometheus.yaml') as [Scrapes];
    expect(scrape_configs[0]?.dns_sd_configs[0]).toMatchObject({ names: ['bot'], port: 9090 });
    expect(services.bot?.ports).toBeUndefined();
    for (const { ports = [] } of Object.values(services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  const HAS_SYSTEMD = spawnSync('systemd-analyze', ['--version']).status === 0;
  test.skipIf(!HAS_SYSTEMD)('systemd knows every line of the unit', () => {
    const { stderr } = spawnSync('systemd-analyze', ['verify', join(ROOT, 'deploy/notecoach.service')], {
      encoding: 'utf8',
    });
    // What is not installed on this machine is not the unit's fault.
    expect(stderr.split('\n').filter((line) => line !== '' && !line.includes('is not executable'))).toEqual([]);
  });
});
