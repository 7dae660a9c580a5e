import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeLlm, startLlm } from '../../support/llm.ts';
import { notecoach } from '../../support/run.ts';

const LONG =
  'Hi Ms. Okafor, I hope that this message finds you very well today. I saw that the night-shift RN job at Larkfield Medical (req 40871, on Indeed) is still open, and with six years in med-surg I would love to connect and talk about it with you. – Dana Whitlock';

describe('notecoach draft', () => {
  test('facts in any form; --json tells what was understood', async () => {
    const { status, stdout, stderr } = await notecoach([
      'draft',
      '--json',
      'company:Acme',
      'req:1130',
      'role:night-shift nurse',
      '--plan',
      'premium',
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { drafts, blanks, understood } = JSON.parse(stdout);
    expect(blanks).toEqual(['recipient', 'sender']);
    expect(understood).toEqual({ company: 'Acme', req: '1130', role: 'night-shift nurse', plan: 'premium' });
    expect(drafts.map(({ tone }: { tone: string }) => tone)).toEqual(['formal', 'warm', 'brief']);
    for (const { note, length, critique } of drafts) {
      expect(length).toBe(note.length);
      expect(critique.length).toMatchObject({ used: length, limit: 300 });
    }
  });

  test('nothing missing: status 0, and the drafts alone', async () => {
    const { status, stdout } = await notecoach([
      'draft',
      'company:Acme role:welder req:7 source:Indeed recipient:Anna sender:Sam tone:brief',
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Hi Anna,\n.*the welder role at Acme \(req 7, via Indeed\).*\n– Sam\n$/);
  });

  test('a posting on standard input', async () => {
    const input =
      'Job title: Night Nurse\nEmployer: Larkfield Medical\nLocation: Tulsa, OK\nReq ID: R-2231\n\nWe are looking for a night nurse who likes quiet halls and loud monitors. You bring a licence and two years on a ward. We bring coffee, a parking spot and a team that stays. Salary: $40 an hour. Posted on Handshake\n';
    const { stdout } = await notecoach(['draft', '--json', '-'], { input });
    expect(JSON.parse(stdout).understood).toEqual({
      company: 'Larkfield Medical',
      role: 'Night Nurse',
      req: 'R-2231',
      source: 'Handshake',
      location: 'Tulsa, OK',
    });
  });

  test.each([
    [[], /Tell me about the job/],
    [['tone:formal'], /no job in that yet/],
    [['company:Acme', 'salary:50k'], /do not know “salary:”/],
    [['company:"Acme'], /never closed/],
    [['--salary', '5', 'company:Acme'], /no option --salary/],
    [
      ['company:Acme', 'role:welder', `why:${'your patient work on the northern line '.repeat(8)}`],
      /too long for the box\. why is the longest/,
    ],
  ])('%j: status 2 and one line', async (args, words) => {
    const { status, stderr } = await notecoach(['draft', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('notecoach shorten', () => {
  test('the note alone, or JSON', async () => {
    const { status, stdout } = await notecoach(['shorten', '--limit', '200', LONG]);
    expect(status).toBe(0);
    expect(stdout.trimEnd().length).toBeLessThanOrEqual(200);
    const json = JSON.parse((await notecoach(['shorten', '--json', '--limit', '200', '-'], { input: LONG })).stdout);
    expect(json).toMatchObject({
      note: stdout.trimEnd(),
      length: stdout.trimEnd().length,
      limit: 200,
      critique: { verdict: 'ready' },
    });
    expect(json.cuts.length).toBeGreaterThan(0);
  });

  test('too long for its facts: status 1, the tightest, and by how much', async () => {
    const { status, stdout, stderr } = await notecoach(['shorten', '--limit', '100', LONG]);
    expect(status).toBe(1);
    expect(stdout).toContain('40871');
    expect(stderr).toMatch(/over 100, even at its tightest/);
  });

  test.each([
    [['--limit', 'ten', LONG], /whole number/],
    [['--limit', '200', ''], /no note/],
  ])('%j: status 2', async (args, words) => {
    const { status, stderr } = await notecoach(['shorten', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });
});

describe('notecoach followup', () => {
  test('JSON has the meaning, the date to wait for, and the message', async () => {
    const { status, stdout } = await notecoach([
      'followup',
      '--json',
      'company:Acme',
      'outcome:courtesy',
      'sent:today',
      'role:welder',
      'recipient:Anna',
      'req:7',
      'source:Indeed',
      'sender:Sam',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'courtesy',
      meaning: expect.stringContaining('month or two'),
      waitUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      note: expect.stringContaining('the welder role at Acme'),
      blanks: [],
    });
  });

  test.each([
    [['company:Acme'], /what became of it/],
    [['company:Acme', 'outcome:hired'], /outcome: takes/],
    [['company:Acme', 'outcome:ignored', 'sent:2026-02-30'], /no day/],
  ])('%j: status 2', async (args, words) => {
    const { status, stderr } = await notecoach(['followup', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });
});

describe('notecoach rewrite', () => {
  const note =
    'Dear Ms. Rivera, I hope you are well. I saw the Warehouse Lead role at Northwind (req 7) on Indeed. I have run a night shift for six years. Could we connect? – Sam Ortiz';
  const better =
    'Dear Ms. Rivera, the Warehouse Lead role at Northwind (req 7, on Indeed) fits my six years of running a night shift. Could we connect? – Sam Ortiz';
  let server: FakeLlm;
  beforeAll(async () => {
    server = await startLlm();
  });
  afterAll(() => server.stop());

  test('without a language model by the engine', async () => {
    const { status, stdout, stderr } = await notecoach(['rewrite', '--json', note]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ by: 'engine', before: 80, after: 100, length: result.note.length });
    expect(result).not.toHaveProperty('reason');
    expect(result.changes).toEqual([expect.stringContaining('hope you are well')]);
  });

  test('by a language model that says nothing new, mended, or else with the reason', async () => {
    const environment = { OPENAI_BASE_URL: server.baseURL, OPENAI_MODEL: 'test' };
    server.answer(better);
    expect(JSON.parse((await notecoach(['rewrite', '--json', note], { environment })).stdout)).toMatchObject({
      by: 'llm',
      note: better,
    });
    server.answer(better.replace('six', 'ten'));
    const mended = await notecoach(['rewrite', note], { environment });
    expect(mended.stdout).toContain('six years');
    expect(mended.stderr).toMatch(/kept as you wrote it: “.*six years/);
    server.answer(`${better.replace('six', 'ten')} https://example.com`);
    expect(JSON.parse((await notecoach(['rewrite', '--json', note], { environment })).stdout)).toMatchObject({
      by: 'engine',
      reason: expect.stringContaining('did not pass my check'),
    });
  });

  test.each([
    [[''], {}, /no note/],
    [['x'], { OPENAI_API_KEY: 'sk-secret' }, /OPENAI_MODEL is missing/],
  ])('%j: status 2', async (args, environment, words) => {
    const { status, stderr } = await notecoach(['rewrite', ...args], {
      environment: environment as Record<string, string>,
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain('sk-secret');
  });
});
