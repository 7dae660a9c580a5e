import { describe, expect, test } from 'vitest';
import { variablesWith } from '../../src/config.ts';
import { createMetrics } from '../../src/operations/metrics.ts';
import { PLATFORMS } from '../../src/platforms.ts';
import { documentsOf, kubernetesType, typeProblems } from '../support/typed-yaml.ts';

type Labels = Record<string, string>;
type Container = {
  env?: { name: string }[];
  envFrom: { configMapRef?: { name: string }; secretRef?: { name: string } }[];
  ports: { name: string; containerPort: number }[];
  volumeMounts: { name: string }[];
} & Record<'startupProbe' | 'livenessProbe' | 'readinessProbe', { httpGet: { path: string; port: string } }>;
type Deployment = {
  metadata: { name: string };
  spec: {
    replicas?: number;
    strategy: { type: string };
    selector: { matchLabels: Labels };
    template: {
      metadata: { labels: Labels; annotations: Labels };
      spec: { containers: [Container]; volumes: { name: string }[]; serviceAccountName: string };
    };
  };
};
type Found = { kind: string; metadata: { name: string; namespace?: string }; data?: Labels };

const objects = documentsOf('deploy/kubernetes.yaml') as Found[];
const found = <Kind>(kind: string, name = 'notecoach-slack') =>
  objects.find((object) => object.kind === kind && object.metadata.name === name) as Kind;
const deployments = objects.filter(({ kind }) => kind === 'Deployment') as unknown as Deployment[];

describe('deploy/kubernetes.yaml', () => {
  test('is what the types of Kubernetes’ API allow', () => {
    expect(typeProblems(objects.map(kubernetesType))).toEqual([]);
  });

  test('a field that there is not, one of another kind and one that is missing would be found', () => {
    const broken = (change: (deployment: Deployment & { spec: object }) => void) => {
      const object = structuredClone(objects.find(({ kind }) => kind === 'Deployment'));
      change(object as unknown as Deployment);
      return kubernetesType(object);
    };
    const problems = typeProblems([
      broken(({ spec }) => Object.assign(spec.template.spec.containers[0], { readynessProbe: {} })),
      broken(({ spec }) => Object.assign(spec, { replicas: '2' })),
      broken((deployment) => Object.assign(deployment, { spec: { template: {} } })),
      broken((deployment) => Object.assign(deployment, { apiVersion: 'apps/v2' })),
    ]).join('\n');
    expect(problems).toMatch(/'"readynessProbe"' does not exist in type 'Container'/);
    expect(problems).toMatch(/'string' is not assignable to type 'number'/);
    expect(problems).toMatch(/Property 'selector' is missing/);
    expect(problems).toMatch(/kubernetes-types\/apps\/v2/);
  });

  test.each(deployments)('$metadata.name: what it names is there', ({ spec: { selector, template } }) => {
    const [container] = template.spec.containers;
    expect(template.metadata.labels).toMatchObject(selector.matchLabels);
    expect(found('ServiceAccount', template.spec.serviceAccountName)).toBeDefined();
    const config = container.envFrom.flatMap(({ configMapRef }) => (configMapRef ? [configMapRef.name] : []));
    const set = config.flatMap((name) => Object.keys(found<Found>('ConfigMap', name).data ?? {}));
    for (const name of [...set, ...(container.env ?? []).map((one) => one.name)])
      expect(variablesWith(PLATFORMS)).toContain(name);
    const ports = Object.fromEntries(container.ports.map(({ name, containerPort }) => [name, containerPort]));
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const)
      expect(ports[container[probe].httpGet.port]).toBe(9090);
    expect(container.readinessProbe.httpGet.path).toBe('/readyz');
    expect(container.livenessProbe.httpGet.path).toBe('/healthz');
    expect(template.metadata.annotations['prometheus.io/port']).toBe('9090');
    expect(template.spec.volumes.map(({ name }) => name)).toEqual(container.volumeMounts.map(({ name }) => name));
  });

  test('no secret stands in it', () => {
    expect(objects.map(({ kind }) => kind)).not.toContain('Secret');
    for (const { spec } of deployments)
      expect(spec.template.spec.containers[0].envFrom.some(({ secretRef }) => secretRef)).toBe(true);
  });

  test('Discord has one copy, which ends before the next begins; Slack has as many as its requests take', () => {
    const discord = found<Deployment>('Deployment', 'notecoach-discord').spec;
    expect([discord.replicas, discord.strategy.type]).toEqual([1, 'Recreate']);
    const slack = found<Deployment>('Deployment').spec;
    expect(slack.replicas).toBeUndefined();
    type Target = { spec: { scaleTargetRef: { name: string } } };
    expect(found<Target>('HorizontalPodAutoscaler').spec.scaleTargetRef.name).toBe('notecoach-slack');
    const { matchLabels } = slack.selector;
    expect(found<{ spec: { selector: Labels } }>('Service').spec.selector).toEqual(matchLabels);
    type Budget = { spec: { selector: { matchLabels: Labels } } };
    expect(found<Budget>('PodDisruptionBudget').spec.selector.matchLabels).toEqual(matchLabels);
    expect(found('PodDisruptionBudget', 'notecoach-discord')).toBeUndefined();
  });

  test('what the autoscaler asks for, the adapter’s rule makes of a metric that there is', async () => {
    type Scaler = { spec: { metrics: { pods?: { metric: { name: string } } }[] } };
    const asked = found<Scaler>('HorizontalPodAutoscaler').spec.metrics.flatMap(({ pods }) => pods?.metric.name ?? []);
    type Adapter = { rules: { custom: { seriesQuery: string; name: { as: string } }[] } };
    const [{ rules }] = documentsOf('deploy/prometheus-adapter.yaml') as [Adapter];
    expect(rules.custom.map(({ name }) => name.as)).toEqual(asked);
    const metrics = createMetrics({
      build: { version: '0.1.0', node: '24.0.0' },
      platforms: () => ({}),
      underWay: () => 0,
      redisUp: () => true,
    });
    for (const { seriesQuery } of rules.custom)
      expect(await metrics.text()).toContain(`# TYPE ${seriesQuery.split('{')[0]} counter`);
  });
});
