import { createRequire } from 'node:module';

// The first that a face of the library takes in: a Node that is too old is told so, and not by what it lacks.
const { problemWith } = createRequire(import.meta.url)('../node-version.cjs');
const problem: string | undefined = problemWith(process.versions.node);
if (problem !== undefined) throw new Error(problem);
