/** The platforms, each with all of it in a folder of adapters/. Another one takes such a folder, and a line here. */
import { discord } from '../adapters/discord/platform.ts';
import { slack } from '../adapters/slack/platform.ts';
import type { OptionalSection } from './config.ts';
import type { Platform } from './services.ts';

export const PLATFORMS: readonly OptionalSection<Platform>[] = [slack, discord];
