import { createRequire } from 'node:module';

/**
 * Before any test of a worker. discord.js has to be there before two others, as it is in a bot: before vega-lite, which
 * gives every Set a toJSON that its emitter falls over, and before the first fetch(), whose connections would be those
 * of another undici than its own, which sends no files.
 */
createRequire(import.meta.url)('discord.js');
