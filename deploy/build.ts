/**
 * Builds the package into dist/: `npm run build`. The code becomes a few files, which load in half the time that its
 * modules take one by one; what it reads lies where it lies in the sources.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import project from '../package.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
/** What is loaded by its name: the program, and the faces of the library. */
const ENTRIES = ['src/main', 'src/library/engine', 'src/library/coach', 'src/library/rewrite'];
/** What the code reads beside itself, and the way in, which old Nodes parse. */
const DATA = globSync(['src/**/*.{txt,weir,css,yaml,cjs}', 'src/reading/model', 'adapters/**/*.json', 'prompts/*'], {
  cwd: ROOT,
  exclude: (path) => /\/training$|\/notes$/.test(path),
});

/** Stands in the code for the place of a source file until the file is known that it ends up in. */
const PLACE = /__PLACE_OF__\("([^"]+)"\)/g;
/** Another module by its place: a thread is started with it. */
const MODULE = /new URL\('(\.{1,2}\/[^']+)\.ts', import\.meta\.url\)/g;

/** Lets code find what lies beside its source: data, and the modules that threads are started with. */
const beside: Plugin = {
  name: 'beside',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
    const withModules = code.replace(MODULE, (_, path: string) => {
      const module = resolve(dirname(id), `${path}.ts`);
      this.emitFile({ type: 'chunk', id: module, fileName: relative(ROOT, module).replace(/ts$/, 'js') });
      return `new URL('${path}.js', import.meta.url)`;
    });
    return withModules.replaceAll('import.meta.url', `__PLACE_OF__("${relative(ROOT, id)}")`);
  },
  renderChunk: (code, { fileName }) =>
    code.replace(PLACE, (_, source: string) => {
      const path = relative(dirname(fileName), source);
      return `new URL(${JSON.stringify(path.startsWith('.') ? path : `./${path}`)}, import.meta.url).href`;
    }),
};

rmSync(DIST, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: ROOT,
  input: Object.fromEntries(ENTRIES.map((name) => [name, `./${name}.ts`])),
  platform: 'node',
  // What is in node_modules stays there.
  external: /^[^./]/,
  plugins: [beside],
});
await bundle.write({ dir: DIST, entryFileNames: '[name].js', chunkFileNames: 'src/shared/[name]-[hash].js' });

for (const path of DATA) {
  mkdirSync(dirname(join(DIST, path)), { recursive: true });
  cpSync(join(ROOT, path), join(DIST, path));
}
// What the code asks its package for; the rest of it is that of the package above.
const { name, version, type, engines } = project;
writeFileSync(join(DIST, 'package.json'), `${JSON.stringify({ name, version, type, engines }, null, 2)}\n`);

execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', join(ROOT, 'deploy/types.json')], {
  stdio: 'inherit',
});
