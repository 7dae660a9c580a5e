import { createRequire } from 'node:module';

/**
 * Before any test of a worker. vega-lite gives every Set a toJSON, and the emitter of discord.js can't be loaded behind
 * that; no process but one of the tests has both.
 */
createRequire(import.meta.url)('@vladfrangu/async_event_emitter');
