import { randomUUID } from 'node:crypto';
import { messageProblems, viewProblems } from './block-kit.ts';

type Json = Record<string, unknown>;

/** A message that somebody sees. */
export type Shown = {
  /** How it came: `ack`, `response_url`, or the method. */
  by: string;
  channel?: string | undefined;
  user?: string | undefined;
  thread?: string | undefined;
  ephemeral: boolean;
  ts: string;
  text: string;
  blocks: Json[];
};

/** A call as it came in. */
export type Call = { method: string; args: Json; token: string | undefined };

/** What a method answers instead, once or more often. */
export type Fault =
  | { error: string }
  | { status: number; retryAfter?: number; error?: string }
  | { hangMs: number }
  | { drop: true };

/** The state behind Slack's Web API, as much of it as the adapter uses, with the rules that it is kept to. */
export function createWorkspace() {
  const calls: Call[] = [];
  /** What is seen now: a message that was replaced is not there any more. */
  const messages: Shown[] = [];
  const views: Json[] = [];
  const homes: Json[] = [];
  const statuses: Json[] = [];
  const prompts: Json[] = [];
  /** What Slack would refuse, or what would take effect; empty at the end of every test. */
  const problems: string[] = [];
  const tokens = new Map<string, { team: string }>([
    ['xoxb-test', { team: 'T1' }],
    ['xapp-test', { team: 'T1' }],
  ]);
  const triggers = new Map<string, { expired: boolean; used: boolean }>();
  const urls = new Map<string, { channel: string; user: string; posts: number; expired: boolean; origin?: Shown }>();
  const faults = new Map<string, Fault[]>();
  /** What the app was installed with. */
  const scopes = new Set(['commands', 'chat:write', 'im:history', 'app_mentions:read', 'assistant:write']);
  /** Persons who are more than members, or of another workspace: what their user object has instead. */
  const people = new Map<string, Json>();
  const outside = new Set<string>();
  let clock = 1_700_000_000;
  const nextTs = () => `${++clock}.000100`;

  const show = (by: string, body: Json, where: Partial<Shown>, replaced?: Shown): Shown => {
    problems.push(...messageProblems(body).map((problem) => `${by}: ${problem}`));
    const shown: Shown = {
      by,
      ephemeral: true,
      ts: nextTs(),
      ...where,
      text: String(body.text ?? ''),
      blocks: (body.blocks ?? []) as Json[],
    };
    const at = replaced ? messages.indexOf(replaced) : -1;
    if (at >= 0) messages[at] = shown;
    else messages.push(shown);
    return shown;
  };
  const quiet = (by: string, body: Json) => {
    if (String(body.unfurl_links) !== 'false' || String(body.unfurl_media) !== 'false')
      problems.push(`${by}: previews`);
  };

  const methods: Record<string, (args: Json, team: string) => Json> = {
    'auth.test': (_, team) => ({ team_id: team, user_id: 'UBOT', bot_id: 'BBOT', url: 'https://acme.slack.com/' }),
    'chat.postMessage'(args) {
      const channel = String(args.channel);
      if (!/^[DU]/.test(channel)) problems.push(`chat.postMessage to ${channel}, where others see it`);
      quiet('chat.postMessage', args);
      if (outside.has(channel)) return { error: 'channel_not_found' };
      const { ts } = show('chat.postMessage', args, {
        channel: channel.replace(/^U/, 'D'),
        thread: args.thread_ts as string | undefined,
        ephemeral: false,
      });
      return { channel: channel.replace(/^U/, 'D'), ts };
    },
    'chat.update'(args) {
      // A person's id is no channel here, other than for chat.postMessage.
      if (!/^[CDG]/.test(String(args.channel))) return { error: 'channel_not_found' };
      const old = messages.find(
        ({ ts, channel, ephemeral }) => ts === args.ts && channel === args.channel && !ephemeral,
      );
      if (!old) return { error: 'message_not_found' };
      show('chat.update', args, { channel: old.channel, thread: old.thread, ephemeral: false, ts: old.ts }, old);
      return { channel: old.channel, ts: old.ts };
    },
    'chat.postEphemeral'(args) {
      if (outside.has(String(args.channel))) return { error: 'not_in_channel' };
      const { ts } = show('chat.postEphemeral', args, {
        channel: String(args.channel),
        user: String(args.user),
        thread: args.thread_ts as string | undefined,
      });
      return { message_ts: ts };
    },
    'views.open'(args) {
      const trigger = triggers.get(String(args.trigger_id));
      if (!trigger) return { error: 'invalid_trigger_id' };
      if (trigger.expired) return { error: 'expired_trigger_id' };
      if (trigger.used) return { error: 'exchanged_trigger_id' };
      trigger.used = true;
      const view = args.view as Json;
      problems.push(...viewProblems(view).map((problem) => `views.open: ${problem}`));
      views.push({ ...view, id: `V${randomUUID()}` });
      return { view };
    },
    'views.publish'(args) {
      problems.push(...viewProblems(args.view as Json).map((problem) => `views.publish: ${problem}`));
      homes.push(args);
      return { view: args.view };
    },
    'assistant.threads.setStatus'(args) {
      statuses.push(args);
      return {};
    },
    'assistant.threads.setSuggestedPrompts'(args) {
      if ((args.prompts as Json[]).length > 4) problems.push('more than four prompts');
      prompts.push(args);
      return {};
    },
    // https://docs.slack.dev/reference/methods/users.info, https://docs.slack.dev/reference/objects/user-object
    'users.info'({ user: id }, team) {
      if (!scopes.has('users:read'))
        return { error: 'missing_scope', needed: 'users:read', provided: [...scopes].join(',') };
      if (!/^[UW]\w+$/.test(String(id))) return { error: 'user_not_found' };
      return {
        user: {
          id,
          team_id: team,
          name: 'dana',
          deleted: false,
          profile: {},
          is_admin: false,
          is_owner: false,
          is_primary_owner: false,
          is_restricted: false,
          is_ultra_restricted: false,
          is_bot: false,
          is_app_user: false,
          ...people.get(String(id)),
        },
      };
    },
    'oauth.v2.access': () => ({
      access_token: 'xoxb-second',
      token_type: 'bot',
      scope: 'commands,chat:write',
      bot_user_id: 'UBOT',
      app_id: 'A1',
      team: { id: 'T2', name: 'Second' },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: 'U9' },
    }),
  };

  return {
    calls,
    messages,
    views,
    homes,
    statuses,
    prompts,
    problems,
    tokens,
    methods,
    faults,
    scopes,
    people,
    /** Channels that the bot is not in. */
    outside,
    /** A trigger_id that opens one form. */
    trigger({ expired = false } = {}): string {
      const id = `${Date.now()}.${randomUUID()}`;
      triggers.set(id, { expired, used: false });
      return id;
    },
    /** A path that answers are posted to. */
    responsePath(
      channel: string,
      user: string,
      { expired = false, origin = undefined as Shown | undefined } = {},
    ): string {
      const path = `/respond/${randomUUID()}`;
      urls.set(path, { channel, user, posts: 0, expired, ...(origin && { origin }) });
      return path;
    },
    /** A message in an acknowledgement, which only the person sees. */
    acknowledged(body: Json, channel: string, user: string): void {
      if (body.response_type !== 'ephemeral') problems.push('ack: not ephemeral');
      quiet('ack', body);
      show('ack', body, { channel, user });
    },
    /**
     * What becomes of a form that was sent in: it closes, stays open with lines at its fields, or is another one.
     * https://docs.slack.dev/surfaces/modals#displaying_errors
     */
    submitted({ response_action, errors, view: next }: Json, view: Json): void {
      if (response_action === 'errors') {
        const inputs = (view.blocks as Json[]).filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
        const lines = Object.entries((errors ?? {}) as Record<string, string>);
        if (lines.length === 0) problems.push('errors without a line');
        for (const [name, line] of lines)
          if (!inputs.includes(name) || line === '') problems.push(`an error at ${name}, which is no input`);
      } else if (response_action === 'update') {
        problems.push(...viewProblems(next as Json).map((problem) => `an update: ${problem}`));
        views.push({ ...(next as Json), id: view.id });
      } else if (response_action !== undefined) problems.push(`response_action ${response_action}`);
    },
    /** What a response_url says to a post. */
    respond(path: string, body: Json): { status: number; body: string } {
      const url = urls.get(path);
      if (!url || url.expired) return { status: 404, body: JSON.stringify({ ok: false, error: 'expired_url' }) };
      url.posts += 1;
      if (url.posts > 5) return { status: 404, body: JSON.stringify({ ok: false, error: 'used_url' }) };
      if (body.response_type !== 'ephemeral') problems.push('response_url: not ephemeral');
      quiet('response_url', body);
      const where = { channel: url.channel, user: url.user, thread: body.thread_ts as string | undefined };
      // Of what was posted here before nothing is replaced: what can be is the message whose button was pressed.
      show('response_url', body, where, body.replace_original === true ? url.origin : undefined);
      return { status: 200, body: 'ok' };
    },
  };
}

export type Workspace = ReturnType<typeof createWorkspace>;
