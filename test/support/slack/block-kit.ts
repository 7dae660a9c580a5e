/**
 * Slack's documented rules for messages and views, written down apart from the adapter's:
 * https://docs.slack.dev/reference/block-kit
 */

type Json = Record<string, unknown>;

const asList = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** What Slack would refuse about a message's or a view's blocks, in words; nothing where it would take them. */
function blockProblems(blocks: readonly unknown[], surface: 'message' | 'modal' | 'home'): string[] {
  const problems: string[] = [];
  const check = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const textOf = (value: unknown, where: string, most: number, kinds = ['plain_text', 'mrkdwn']) => {
    const { type, text } = (value ?? {}) as Json;
    check(kinds.includes(asText(type)), `${where} is a ${type}`);
    check(asText(text).length > 0, `${where} is empty`);
    check(asText(text).length <= most, `${where} is ${asText(text).length} long, over ${most}`);
    check(asText(text).isWellFormed(), `${where} is not well formed`);
    // Whether it would take effect there is nowhere promised, so that none may stand there.
    check(!/<[@#!]|<https?:/.test(asText(text)), `${where} holds markup`);
  };
  const idOf = (id: unknown, where: string) => {
    check(asText(id).length > 0 && asText(id).length <= 255, `${where} is ${asText(id).length} long`);
  };
  const button = (element: Json) => {
    textOf(element.text, 'the label of a button', 75, ['plain_text']);
    idOf(element.action_id, 'action_id');
    check(asText(element.value).length <= 2000, 'the value of a button is over 2,000');
    check(element.value !== '', 'the value of a button is empty');
    check(['primary', 'danger', undefined].includes(element.style as string), 'the style of a button');
  };
  const richElement = (element: Json) => {
    if (element.type === 'rich_text_list') return asList(element.elements).forEach(richElement);
    check(/^rich_text_(section|quote|preformatted)$/.test(asText(element.type)), `rich text has a ${element.type}`);
    check(asList(element.elements).length > 0, `${element.type} is empty`);
    for (const { type, text, style } of asList(element.elements)) {
      check(type === 'text', `rich text has a ${type}`);
      check(asText(text).length > 0, 'a stretch of rich text is empty');
      check(asText(text).isWellFormed(), 'a stretch of rich text is not well formed');
      check(!/[\u0000-\u0008\u000b-\u001f]/.test(asText(text)), 'a stretch of rich text has control characters');
      for (const key of Object.keys((style ?? {}) as Json))
        check(['bold', 'italic', 'strike', 'code', 'underline'].includes(key), `a style ${key}`);
    }
  };
  const input = (block: Json) => {
    textOf(block.label, 'a label', 2000, ['plain_text']);
    if (block.hint !== undefined) textOf(block.hint, 'a hint', 2000, ['plain_text']);
    const element = (block.element ?? {}) as Json;
    idOf(element.action_id, 'action_id');
    if (element.type === 'plain_text_input') {
      check(Number(element.max_length) <= 3000, 'max_length is over 3,000');
      check(asText(element.initial_value).length <= Number(element.max_length ?? 3000), 'initial_value is too long');
    } else if (element.type === 'static_select') {
      const options = asList(element.options);
      check(options.length >= 1 && options.length <= 100, `${options.length} options`);
      for (const option of options) {
        textOf(option.text, 'an option', 75, ['plain_text']);
        check(asText(option.value).length >= 1 && asText(option.value).length <= 150, 'the value of an option');
      }
      const initial = element.initial_option as Json | undefined;
      if (initial)
        check(
          options.some((option) => JSON.stringify(option) === JSON.stringify(initial)),
          'initial_option is no option',
        );
    } else check(false, `an input of type ${element.type}`);
  };

  const ids = asList(blocks)
    .map((block) => block.block_id)
    .filter(Boolean);
  check(new Set(ids).size === ids.length, 'a block_id twice');
  check(blocks.length <= (surface === 'message' ? 50 : 100), `${blocks.length} blocks`);
  if (surface === 'message')
    check(JSON.stringify(blocks).length <= 12_000, `blocks of ${JSON.stringify(blocks).length}`);
  for (const block of asList(blocks)) {
    switch (block.type) {
      case 'header':
        textOf(block.text, 'a header', 150, ['plain_text']);
        break;
      case 'divider':
        break;
      case 'section':
        textOf(block.text, 'a section', 3000);
        if (block.accessory !== undefined) button(block.accessory as Json);
        break;
      case 'context':
        check(asList(block.elements).length >= 1 && asList(block.elements).length <= 10, 'elements of a context');
        for (const element of asList(block.elements)) textOf(element, 'a context', 3000);
        break;
      case 'actions': {
        const elements = asList(block.elements);
        check(elements.length >= 1 && elements.length <= 25, `${elements.length} buttons`);
        check(new Set(elements.map(({ action_id }) => action_id)).size === elements.length, 'an action_id twice');
        elements.forEach(button);
        break;
      }
      case 'rich_text':
        check(asList(block.elements).length > 0, 'a rich text is empty');
        asList(block.elements).forEach(richElement);
        break;
      case 'input':
        check(surface === 'modal', 'an input outside of a modal');
        idOf(block.block_id, 'block_id');
        input(block);
        break;
      default:
        check(false, `a block of type ${block.type}`);
    }
  }
  return problems;
}

/** What Slack would refuse about a message, or what would take effect in it. */
export function messageProblems(message: Json): string[] {
  const problems = blockProblems(asList(message.blocks), 'message');
  const text = asText(message.text);
  if (text.length === 0) problems.push('no text for notifications and screen readers');
  if (text.length > 4000) problems.push(`a text of ${text.length}`);
  if (/[<>]/.test(text)) problems.push('markup in the text');
  return problems;
}

/** What Slack would refuse about a modal or a home tab. */
export function viewProblems(view: Json): string[] {
  const surface = view.type === 'home' ? 'home' : 'modal';
  const problems = blockProblems(asList(view.blocks), surface);
  for (const [key, most] of [
    ['title', 24],
    ['submit', 24],
    ['close', 24],
  ] as const) {
    const { text } = (view[key] ?? { text: 'x' }) as Json;
    if (asText(text).length < 1 || asText(text).length > most) problems.push(`${key} of ${asText(text).length}`);
  }
  if (asText(view.private_metadata).length > 3000) problems.push('private_metadata is over 3,000');
  if (asText(view.callback_id).length > 255) problems.push('callback_id is over 255');
  return problems;
}
