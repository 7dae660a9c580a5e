import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const TSC = join(ROOT, 'node_modules/.bin/tsc');

/** A document, and the type that it has to be of. */
export type Typed = {
  value: unknown;
  /** The type's name. */
  type: string;
  /** The module that exports it. */
  from: string;
};

/** The documents of a YAML file in the project, as values. @throws YAMLParseError */
export function documentsOf(path: string): unknown[] {
  return parseAllDocuments(readFileSync(join(ROOT, path), 'utf8')).map((document) => {
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS();
  });
}

/** An object of Kubernetes with the type that the cluster's API has for it. */
export function kubernetesType(value: unknown): Typed {
  const { apiVersion, kind } = value as { apiVersion: string; kind: string };
  const path = apiVersion === 'v1' ? 'core/v1' : apiVersion.replace('.k8s.io', '');
  return { value, type: kind, from: `kubernetes-types/${path}` };
}

/**
 * What the compiler finds wrong when each document is written as a literal of its type: fields that there are not, that
 * are missing or of another kind. Empty where all is in order.
 */
export function typeProblems(documents: readonly Typed[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-typed-'));
  try {
    const lines = documents.map(
      ({ value, type, from }, at) =>
        `export const document${at}: import('${from}').${type} = ${JSON.stringify(value, null, 1)};\n`,
    );
    writeFileSync(join(folder, 'documents.ts'), lines.join('\n'));
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      module: 'nodenext',
      paths: { '*': [join(ROOT, 'node_modules/*')] },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['documents.ts'] }));
    const { stdout } = spawnSync(TSC, ['-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
    return stdout.split('\n').filter((line) => line.trim() !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
