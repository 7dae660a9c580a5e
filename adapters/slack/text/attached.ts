import { decodeMessage, decodeText, type Written } from './decode.ts';

/** As much as is read of what hangs on a message. */
type Attachment = {
  is_share?: boolean;
  is_msg_unfurl?: boolean;
  text?: string;
  message_blocks?: readonly { message?: { blocks?: readonly unknown[] } }[];
};
type File = { mode?: string; preview?: string; preview_is_truncated?: boolean };

/** What Slack sends of a message, with what hangs on it. */
export type Sent = Written & {
  attachments?: readonly Attachment[] | null | undefined;
  files?: readonly File[] | null | undefined;
};

/** A message as it is read: what was typed, what came beside it, and whether a file could not be opened. */
export type Read = { text: string; attached?: string; hasUnread: boolean };

/**
 * Reads a message with what was forwarded or shared in it, which Slack sends among the attachments (previews of links
 * are there, too, and are not read), and with its text snippets, as far as Slack sends them whole. Other files would
 * take the scope `files:read`, which lets a bot open every file of a conversation; it is not asked for.
 */
export function readMessage(message: Sent, botUserId?: string): Read {
  const files = message.files ?? [];
  const parts = [
    ...(message.attachments ?? []).filter(isMessage).map((one) => sharedText(one, botUserId)),
    ...files.filter(isWhole).map(({ preview = '' }) => preview.trim()),
  ].filter((part) => part !== '');
  return {
    text: decodeMessage(message, botUserId),
    ...(parts.length > 0 && { attached: parts.join('\n\n') }),
    hasUnread: files.some((file) => !isWhole(file)),
  };
}

function isMessage({ is_share, is_msg_unfurl }: Attachment): boolean {
  return is_share === true || is_msg_unfurl === true;
}

/** A preview holds the beginning of a snippet, or all of it. */
function isWhole({ mode, preview, preview_is_truncated }: File): boolean {
  return mode === 'snippet' && preview !== undefined && preview_is_truncated === false;
}

function sharedText({ text, message_blocks }: Attachment, botUserId?: string): string {
  const blocks = (message_blocks ?? []).flatMap(({ message }) => message?.blocks ?? []);
  const written = blocks.length > 0 ? decodeMessage({ text, blocks }, botUserId) : '';
  return written || decodeText(text ?? '', botUserId).trim();
}
