#!/usr/bin/env node
'use strict';
// The one way in, in old syntax: a Node that is too old is told so in a line, and not by a stack trace.

var problem = require('./node-version.cjs').problemWith(process.versions.node);

if (problem) {
  console.error(problem);
  process.exitCode = 2;
} else {
  keepCompiled();
  // A checkout has the one, a build the other.
  import(require('node:fs').existsSync(`${__dirname}/main.ts`) ? './main.ts' : './main.js').catch((error) => {
    console.error(`Notecoach could not be loaded (${error.code || error.name}). Install it anew.`);
    process.exitCode = 1;
  });
}

/**
 * Compiled code, and TypeScript's types taken out, are kept from one run to the next: in a folder of the user's own,
 * for whoever can write there decides what runs. Where there is none, nothing is kept.
 */
function keepCompiled() {
  try {
    const { homedir } = require('node:os');
    const folder = process.env.XDG_CACHE_HOME || require('node:path').join(homedir(), '.cache');
    require('node:module').enableCompileCache(require('node:path').join(folder, 'notecoach'));
  } catch {
    // A user without a home.
  }
}
