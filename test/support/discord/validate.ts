/**
 * What Discord's documentation says of payloads. Each function gives what is wrong with one, in Discord's own terms.
 */

type Json = Record<string, unknown>;
type Embed = {
  title?: string;
  description?: string;
  url?: string;
  footer?: { text: string };
  fields?: { name: string; value: string }[];
};
type Component = Json & {
  type: number;
  components?: Component[];
  component?: Component;
  custom_id?: string;
  label?: string;
};

const tooLong = (what: string, text: unknown, most: number, least = 0): string[] => {
  if (text === undefined || text === null) return least > 0 ? [`${what} is required`] : [];
  if (typeof text !== 'string') return [`${what} is not a string`];
  if (!text.isWellFormed()) return [`${what} is not well-formed`];
  return text.length > most || text.trim().length < least
    ? [`${what} has to be ${least} to ${most} long, not ${text.length}`]
    : [];
};

const tooMany = (what: string, list: readonly unknown[], most: number, least = 0): string[] =>
  list.length > most || list.length < least
    ? [`${what} has to be ${least} to ${most} in number, not ${list.length}`]
    : [];

const doubled = (what: string, ids: readonly unknown[]): string[] =>
  new Set(ids).size < ids.length ? [`${what} is duplicated`] : [];

export function messageProblems(message: Json, files = 0): string[] {
  const {
    content = '',
    embeds = [],
    components = [],
    allowed_mentions: mentions,
    flags = 0,
  } = message as {
    content?: string;
    embeds?: Embed[];
    components?: Component[];
    allowed_mentions?: { parse?: unknown[]; users?: unknown[]; roles?: unknown[]; replied_user?: boolean };
    flags?: number;
  };
  const suppressed = (flags & 4) !== 0;
  const isEmpty = content.trim() === '' && (embeds.length === 0 || suppressed) && files === 0;
  const called = mentions && [mentions.parse, mentions.users, mentions.roles].some((list) => (list?.length ?? 0) > 0);
  return [
    ...(isEmpty ? ['Cannot send an empty message'] : []),
    ...(!mentions || called || mentions.replied_user ? ['allowed_mentions lets somebody be called'] : []),
    ...tooLong('content', content, 2000),
    ...tooMany('embeds', embeds, 10),
    ...embeds.flatMap(embedProblems),
    ...(embeds.reduce((sum, embed) => sum + embedSize(embed), 0) > 6000 ? ['embeds are over 6000 together'] : []),
    ...rowProblems(components),
  ];
}

function embedSize({ title = '', description = '', footer, fields = [] }: Embed): number {
  return fields.reduce(
    (sum, { name, value }) => sum + name.length + value.length,
    title.length + description.length + (footer?.text.length ?? 0),
  );
}

function embedProblems({ title, description, url, footer, fields = [] }: Embed): string[] {
  return [
    ...(title || description || fields.length > 0 || footer ? [] : ['embed is empty']),
    ...tooLong('embed.title', title, 256),
    ...tooLong('embed.description', description, 4096),
    ...tooLong('embed.url', url, 2048),
    ...(url !== undefined && !/^https?:\/\/\S+$/.test(url) ? ['embed.url is not well formed'] : []),
    ...tooLong('embed.footer', footer?.text, 2048),
    ...tooMany('embed.fields', fields, 25),
    ...fields.flatMap(({ name, value }) => [
      ...tooLong('field.name', name, 256, 1),
      ...tooLong('field.value', value, 1024, 1),
    ]),
  ];
}

function rowProblems(rows: readonly Component[]): string[] {
  const buttons = rows.flatMap((row) => row.components ?? []);
  return [
    ...tooMany('components', rows, 5),
    ...rows.flatMap((row) => [
      ...(row.type === 1 ? [] : ['component is no row']),
      ...tooMany('row', row.components ?? [], 5, 1),
    ]),
    ...buttons.flatMap(({ type, custom_id, label, style }) => [
      ...(type === 2 && Number(style) >= 1 && Number(style) <= 4 ? [] : ['component is no button']),
      ...tooLong('button.custom_id', custom_id, 100, 1),
      ...tooLong('button.label', label, 80, 1),
    ]),
    ...doubled(
      'custom_id',
      buttons.map(({ custom_id }) => custom_id),
    ),
  ];
}

export function modalProblems({ title, custom_id, components = [] }: Json & { components?: Component[] }): string[] {
  const inputs = components.flatMap(({ component }) => component ?? []);
  return [
    ...tooLong('modal.title', title, 45, 1),
    ...tooLong('modal.custom_id', custom_id, 100, 1),
    ...tooMany('modal.components', components, 5, 1),
    ...components.flatMap(({ type, label, description, content }) =>
      type === 10
        ? tooLong('text.content', content, 4000, 1)
        : [
            ...(type === 18 ? [] : ['modal component is no label']),
            ...tooLong('label.label', label, 45, 1),
            ...tooLong('label.description', description, 100),
          ],
    ),
    ...(inputs.length > 0 ? [] : ['modal has no field']),
    ...inputs.flatMap((input) => [
      ...tooLong('input.custom_id', input.custom_id, 100, 1),
      ...(input.type === 4
        ? textInputProblems(input)
        : input.type === 3
          ? selectProblems(input)
          : ['input of an unknown type']),
    ]),
    ...doubled(
      'input.custom_id',
      inputs.map((input) => input.custom_id),
    ),
  ];
}

function textInputProblems({ style, value, placeholder, label }: Component): string[] {
  return [
    ...(style === 1 || style === 2 ? [] : ['text input has no style']),
    ...tooLong('input.value', value, 4000),
    ...tooLong('input.placeholder', placeholder, 100),
    ...(label === undefined ? [] : ['a text input in a label has no label of its own']),
  ];
}

function selectProblems({ options = [], placeholder }: Component & { options?: Json[] }): string[] {
  return [
    ...tooMany('select.options', options, 25, 1),
    ...tooLong('select.placeholder', placeholder, 150),
    ...options.flatMap(({ label, value }) => [
      ...tooLong('option.label', label, 100, 1),
      ...tooLong('option.value', value, 100, 1),
    ]),
    ...doubled(
      'option.value',
      options.map(({ value }) => value),
    ),
    ...(options.filter((option) => option.default).length > 1 ? ['select has several defaults'] : []),
  ];
}

export function choicesProblems(choices: readonly Json[], type = 3): string[] {
  return [
    ...tooMany('choices', choices, 25),
    ...choices.flatMap(({ name, value }) => [
      ...tooLong('choice.name', name, 100, 1),
      ...(type === 4
        ? [...(Number.isSafeInteger(value) ? [] : ['choice.value is no whole number'])]
        : tooLong('choice.value', value, 100, 1)),
    ]),
  ];
}

type Option = Json & { type?: number; choices?: Json[]; autocomplete?: boolean; required?: boolean };
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

export function commandProblems(command: Json): string[] {
  const {
    type = 1,
    name,
    description,
    options = [],
    default_member_permissions: permissions,
  } = command as {
    type?: number;
    name?: string;
    description?: string;
    options?: Option[];
    default_member_permissions?: unknown;
  };
  if (type !== 1)
    return [...tooLong('command.name', name, 32, 1), ...(description ? ['a menu entry has no description'] : [])];
  return [
    ...commonProblems('command', { name, description }),
    ...tooMany('command.options', options, 25),
    ...(permissions == null || /^\d+$/.test(String(permissions)) ? [] : ['permissions are no bit set']),
    ...doubled(
      'option.name',
      options.map((option) => option.name),
    ),
    ...options.flatMap((option) => [
      ...commonProblems('option', option),
      ...choicesProblems(option.choices ?? [], option.type),
      ...((option.choices?.length ?? 0) > 0 && option.autocomplete
        ? ['choices and autocomplete exclude each other']
        : []),
    ]),
    ...(sizeOf(command) > 8000 ? ['command is over 8000 in all'] : []),
  ];
}

function commonProblems(what: string, { name, description }: Json): string[] {
  return [
    ...(NAME.test(String(name)) && name === String(name).toLowerCase() ? [] : [`${what}.name ${name} is not allowed`]),
    ...tooLong(`${what}.description`, description, 100, 1),
  ];
}

/** Names, descriptions and values of a command together. */
function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + sizeOf(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (['name', 'description', 'value'].includes(key) ? String(one).length : sizeOf(one)),
    0,
  );
}
