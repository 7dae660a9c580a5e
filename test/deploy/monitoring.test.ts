import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createMetrics } from '../../src/operations/metrics.ts';
import { readDocument } from '../support/derived-docs.ts';
import { headingsOf } from '../support/headings.ts';
import { documentsOf } from '../support/typed-yaml.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Whether this machine has Prometheus's own checker; `.ci/run` installs it. */
const HAS_PROMTOOL = spawnSync('promtool', ['--version']).status === 0;

type Rule = { alert: string; expr: string; annotations: { runbook: string } };
const [{ groups }] = documentsOf('deploy/alerts.yaml') as [{ groups: { rules: Rule[] }[] }];
const rules = groups.flatMap((group) => group.rules);

type Panel = { title: string; targets?: { expr: string }[] };
type Dashboard = {
  panels: Panel[];
  templating: { list: { name: string; query: string | { query: string } }[] };
};
const dashboard = JSON.parse(readFileSync(join(ROOT, 'deploy/grafana-dashboard.json'), 'utf8')) as Dashboard;
const queries = dashboard.panels.flatMap(({ title, targets = [] }) =>
  targets.map(({ expr }) => [title, expr] as const),
);
const expressions = [...rules.map(({ alert, expr }) => [alert, expr] as const), ...queries];

/** Variables of Grafana's as values that Prometheus can read. */
const filledIn = (expr: string) => expr.replaceAll('$__rate_interval', '1m').replaceAll(/\$\w+/g, '.*');

describe('what is asked of Prometheus', () => {
  /** Each metric that the bot has, by its series' names, with its labels. */
  const series = new Map<string, Set<string>>();
  beforeAll(async () => {
    const metrics = createMetrics({
      build: { version: '0.1.0', node: '24.0.0' },
      platforms: () => ({ slack: true }),
      underWay: () => 0,
      redisUp: () => true,
    });
    metrics.request({ platform: 'slack', command: 'critique', outcome: 'answered' }, 1);
    metrics.llm('accepted');
    metrics.ended('engine');
    metrics.uncaught();
    for (const [, name = '', labels = ''] of (await metrics.text()).matchAll(/^([a-z_\d]+)(?:\{(.*)\})? /gm)) {
      const names = series.get(name) ?? new Set(['job', 'instance', 'pod', 'namespace']);
      for (const [, label = ''] of labels.matchAll(/([a-z_]+)="/g)) names.add(label);
      series.set(name, names);
    }
  });

  test.each(expressions)('%s: every metric and label is one that there is', (_, expr) => {
    const asked = [...expr.matchAll(/\b((?:notecoach|process|nodejs)_[a-z_\d]+)(?:\{([^}]*)\})?/g)];
    if (!expr.includes('up{')) expect(asked).not.toEqual([]);
    for (const [, name = '', matchers = ''] of asked) {
      expect([...series.keys()]).toContain(name);
      for (const [, label] of matchers.matchAll(/([a-z_]+)(?:=~|!~|!=|=)"/g)) expect(series.get(name)).toContain(label);
    }
  });

  test('the operator’s handbook names every metric of the bot’s own', () => {
    const names = [...series.keys()].map((name) => name.replace(/_(?:bucket|sum|count)$/, ''));
    const own = names.filter((name) => name.startsWith('notecoach_'));
    expect(own.filter((name) => !readDocument('docs/operating.md').includes(`\`${name}\``))).toEqual([]);
    expect(own.length).toBeGreaterThan(5);
  });

  test.skipIf(!HAS_PROMTOOL)('all of it is PromQL, and the alerts fire when they have to', () => {
    const folder = mkdtempSync(join(tmpdir(), 'notecoach-rules-'));
    // The checker reads rules: each query of the dashboard as one.
    const asRules = queries.map(([, expr], at) => ({ record: `panel:${at}`, expr: filledIn(expr) }));
    writeFileSync(join(folder, 'dashboard.yaml'), stringify({ groups: [{ name: 'dashboard', rules: asRules }] }));
    const promtool = (...args: string[]) => execFileSync('promtool', args, { cwd: ROOT, encoding: 'utf8' });
    expect(promtool('check', 'rules', join(folder, 'dashboard.yaml'))).toContain(`${queries.length} rules found`);
    expect(promtool('check', 'config', 'deploy/prometheus.yaml')).toContain('is valid prometheus config');
    expect(promtool('test', 'rules', 'test/deploy/alerts.yaml')).toContain('SUCCESS');
    rmSync(folder, { recursive: true });
  });

  test('every alert is tried: that it fires, and with all well that none does', () => {
    type Tried = { tests: { alert_rule_test?: { alertname: string; exp_alerts: unknown[] }[] }[] };
    const [{ tests }] = documentsOf('test/deploy/alerts.yaml') as [Tried];
    const fired = tests
      .flatMap(({ alert_rule_test = [] }) => alert_rule_test)
      .filter(({ exp_alerts }) => exp_alerts.length > 0)
      .map(({ alertname }) => alertname);
    expect([...new Set(fired)].sort()).toEqual(rules.map(({ alert }) => alert).sort());
  });
});

test.each(rules)('$alert: the operator’s handbook says what to do', ({ alert, annotations: { runbook } }) => {
  expect(runbook).toBe(`docs/operating.md#${alert.toLowerCase()}`);
  expect(headingsOf('docs/operating.md')).toContain(alert);
});

test('every variable that the dashboard’s queries name, it has', () => {
  const own = [...dashboard.templating.list.map(({ name }) => name), '__rate_interval'];
  const asked = JSON.stringify(dashboard.panels).matchAll(/\$\{?(\w+)/g);
  expect([...new Set([...asked].map((match) => match[1]))].filter((name) => !own.includes(name as string))).toEqual([]);
});
