import type { types } from '@slack/bolt';

/** Slack's words for what messages and views are made of, as Bolt passes them on. */

export type ActionsBlock = types.ActionsBlock;
export type Button = types.Button;
export type HomeView = types.HomeView;
export type InputBlock = types.InputBlock;
export type KnownBlock = types.KnownBlock;
export type ModalView = types.ModalView;
export type PlainTextElement = types.PlainTextElement;
export type RichTextBlock = types.RichTextBlock;
export type RichTextBlockElement = types.RichTextBlockElement;
export type RichTextElement = types.RichTextElement;
export type RichTextSection = types.RichTextSection;
