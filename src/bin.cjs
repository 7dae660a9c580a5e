#!/usr/bin/env node
'use strict';
// The one way in, in old syntax: a Node that is too old is told so in a line, and not by a stack trace.

var problem = require('./node-version.cjs').problemWith(process.versions.node);

if (problem) {
  console.error(problem);
  process.exitCode = 2;
} else {
  // Compiled code, and TypeScript's types taken out, are kept from one run to the next.
  require('node:module').enableCompileCache();
  // A checkout has the one, a build the other.
  import(require('node:fs').existsSync(`${__dirname}/main.ts`) ? './main.ts' : './main.js').catch((error) => {
    console.error(`Notecoach could not be loaded (${error.code || error.name}). Install it anew, with npm ci.`);
    process.exitCode = 1;
  });
}
