'use strict';
// Old syntax and no types: this file is read by the Nodes that can't run the rest.

var engines = require('../package.json').engines;

/** What package.json says, as numbers: ">=22.18" is [22, 18]. */
var NEEDED = /\d+\.\d+/.exec(engines.node)[0].split('.').map(Number);

/**
 * What to do about a Node that is too old, in a line; undefined of one that is not.
 * @param {string} version as `process.versions.node` has it
 * @returns {string | undefined}
 */
exports.problemWith = function problemWith(version) {
  var parts = version.split('.').map(Number);
  if (parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1])) return undefined;
  return `Notecoach needs Node ${NEEDED.join('.')} or newer; this is ${version}: see https://nodejs.org`;
};
