/** `notecoach/coach`: the whole conversation, a request in and a reply out, for a platform of your own. */
import './needs-node.ts';

export { type Coach, type CoachOptions, createCoach } from '../coach.ts';
export { type CoachConfig, ConfigError, type LlmConfig, readCoachConfig } from '../config.ts';
export type { Button, Choice, Copy, Field, Form, Mark, Point, Reply } from '../reply.ts';
export type { Request, Typing } from '../request.ts';
export { houseStyle } from '../set-up.ts';
export type { State } from '../state/state.ts';
export { createMemoryState } from '../state/state.ts';
export type { Store } from '../state/store.ts';
