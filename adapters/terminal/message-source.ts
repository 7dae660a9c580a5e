/** Where the chat's messages come from: a keyboard, or a pipe. */
export type MessageSource = {
  /** Someone is there who can be asked again. */
  readonly interactive: boolean;
  /** The next message, asked for with a prompt; or that the person broke off (Ctrl-C), or has left. */
  ask(prompt: string): Promise<Asked>;
  /** Resolves when the person has left, be it while an answer is on its way. */
  readonly left: Promise<void>;
  /** Puts back what was changed about the terminal; a question that is open counts as left. */
  close(): void;
};

export type Asked = { text: string } | 'interrupted' | 'left';

/**
 * What was sent in one go, as messages: a note is one with all of its lines. Where commands come first, each line with
 * a command begins a message; and the chat's own commands on a line of their own are messages wherever they stand.
 */
export function messagesIn(text: string, own: readonly string[]): string[] {
  const commandsFirst = /^\s*\/[a-z]/.test(text);
  const messages: string[][] = [[]];
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const alone = own.includes(line.trim());
    const message = messages.at(-1) as string[];
    const behindOwn = message.length === 1 && own.includes((message[0] as string).trim());
    if (message.length > 0 && (alone || behindOwn || (commandsFirst && /^\/[a-z]/.test(line)))) messages.push([line]);
    else message.push(line);
  }
  const texts = messages.map((lines) => lines.join('\n'));
  return texts.length > 1 ? texts.filter((one) => one.trim() !== '') : texts;
}
