import type { IncomingMessage } from 'node:http';
import { messageJson, registered, sentOf } from './shapes.ts';
import { choicesProblems, commandProblems, messageProblems, modalProblems } from './validate.ts';
import type { Sent, World } from './world.ts';

type Json = Record<string, unknown>;
export type Answer = { status: number; json?: unknown; headers?: Record<string, string>; cut?: Fault['cut'] };
export type RestLog = {
  method: string;
  path: string;
  status: number;
  body: unknown;
  authorization?: string | undefined;
};
/**
 * Instead of the right answer, another; once, unless `times` says more. `hang` waits so long, in milliseconds, and then
 * goes on rightly. `cut`: what was asked is carried out, and the connection is gone before the answer.
 */
export type Fault = {
  match: RegExp;
  status?: number;
  json?: unknown;
  headers?: Record<string, string>;
  times?: number;
  hang?: number;
  cut?: 'closed' | 'reset';
};

type Call = { body: Json; list: Json[]; files: Sent['files']; parts: string[]; query: URLSearchParams };

type Options = { world: World; token: string; log: RestLog[]; faults: Fault[]; gatewayUrl: () => string };

const error = (status: number, code: number, message: string): Answer => ({ status, json: { code, message } });
const UNKNOWN_INTERACTION = error(404, 10062, 'Unknown interaction');
const ALREADY = error(400, 40060, 'Interaction has already been acknowledged.');
const UNKNOWN_MESSAGE = error(404, 10008, 'Unknown Message');
/** Of an app that only the user has installed. */
const MOST_FOLLOW_UPS = 5;
const TOO_MANY = error(400, 40094, 'This interaction has hit the maximum number of follow up messages');
const UNKNOWN_WEBHOOK = error(404, 10015, 'Unknown Webhook');

/** Discord's REST API, v10, as far as a bot of this kind uses it. */
export function createRest({ world, token, log, faults, gatewayUrl }: Options) {
  const invalid = (problems: string[], answer: () => Answer): Answer => {
    if (problems.length === 0) return answer();
    world.problems.push(...problems);
    return {
      status: 400,
      json: {
        code: 50035,
        message: 'Invalid Form Body',
        errors: { _errors: problems.map((message) => ({ code: 'X', message })) },
      },
    };
  };

  const send = (
    { body, files }: Pick<Call, 'body' | 'files'>,
    channel: string,
    ephemeral = false,
  ): { answer: Answer; sent?: Sent } => {
    let sent: Sent | undefined;
    const answer = invalid(messageProblems(body, files.length), () => {
      sent = sentOf(world.snowflake(), channel, body, files, ephemeral);
      world.messages.push(sent);
      world.events.emit('sent', sent);
      return { status: 200, json: messageJson(sent, world) };
    });
    return { answer, ...(sent && { sent }) };
  };

  const routes: [RegExp, (call: Call) => Answer][] = [
    [
      /^GET \/gateway\/bot$/,
      () => ({
        status: 200,
        json: {
          url: gatewayUrl(),
          shards: world.shards,
          session_start_limit: {
            total: 1000,
            remaining: 1000,
            reset_after: 86_400_000,
            max_concurrency: world.concurrency,
          },
        },
      }),
    ],
    [
      /^GET \/guilds\/(\d+)$/,
      ({ parts }) => inPlace(`/guilds/${parts[1]}`, () => ({ status: 200, json: world.guild(parts[1] as string) })),
    ],
    [/^GET \/users\/@me$/, () => ({ status: 200, json: world.bot })],
    [
      /^GET \/(?:applications\/@me|oauth2\/applications\/@me)$/,
      () => ({ status: 200, json: { id: world.applicationId, name: 'notecoach', flags: 0 } }),
    ],
    [
      /^GET \/applications\/\d+((?:\/guilds\/\d+)?)\/commands$/,
      ({ parts }) => inPlace(parts[1] ?? '', () => ({ status: 200, json: world.commands.get(parts[1] ?? '') ?? [] })),
    ],
    [
      /^PUT \/applications\/\d+((?:\/guilds\/\d+)?)\/commands$/,
      ({ parts, list }) =>
        inPlace(parts[1] ?? '', () =>
          invalid(list.flatMap(commandProblems), () => {
            const place = parts[1] ?? '';
            world.commands.set(
              place,
              list.map((command) => registered(command, place, world)),
            );
            return { status: 200, json: world.commands.get(place) };
          }),
        ),
    ],
    [/^POST \/interactions\/(\d+)\/([^/]+)\/callback$/, (call) => callback(call)],
    [/^(?:PATCH|POST) \/webhooks\/\d+\/([^/]+)(\/messages\/(?:@|%40)original)?$/, (call) => followUp(call)],
    [
      /^POST \/users\/@me\/channels$/,
      ({ body }) => ({
        status: 200,
        json: {
          id: world.dmOf(String(body.recipient_id)),
          type: 1,
          recipients: [{ id: body.recipient_id, username: 'u', discriminator: '0', avatar: null }],
        },
      }),
    ],
    [/^POST \/channels\/(\d+)\/typing$/, () => ({ status: 204 })],
    [
      /^POST \/channels\/(\d+)\/messages$/,
      (call) => {
        const channel = call.parts[1] as string;
        if (world.gone.has(channel)) return error(404, 10003, 'Unknown Channel');
        if (world.closed.has(channel)) return error(403, 50007, 'Cannot send messages to this user');
        return send(call, channel).answer;
      },
    ],
    [
      /^GET \/channels\/(\d+)\/messages$/,
      ({ parts, query }) => {
        const before = BigInt(query.get('before') ?? '9'.repeat(20));
        const all = [
          ...[...world.said.values()].filter(({ channel_id }) => channel_id === parts[1]),
          ...world.messages.filter(({ channel }) => channel === parts[1]).map((sent) => messageJson(sent, world)),
        ].filter(({ id }) => BigInt(String(id)) < before);
        const newest = all.sort((a, b) => Number(BigInt(String(b.id)) - BigInt(String(a.id))));
        return { status: 200, json: newest.slice(0, Number(query.get('limit') ?? 50)) };
      },
    ],
    [
      /^GET \/channels\/\d+\/messages\/(\d+)$/,
      ({ parts }) => {
        const sent = world.messages.find(({ id }) => id === parts[1]);
        const json = world.said.get(parts[1] as string) ?? (sent && messageJson(sent, world));
        return json ? { status: 200, json } : UNKNOWN_MESSAGE;
      },
    ],
    [
      /^PUT \/channels\/\d+\/messages\/(\d+)\/reactions\/([^/]+)\/@me$/,
      ({ parts }) => {
        const [, on = '', emoji = ''] = parts;
        world.reactions.push({ on, emoji: decodeURIComponent(emoji) });
        return { status: 204 };
      },
    ],
    [/^PATCH \/channels\/\d+\/messages\/(\d+)$/, (call) => edit(call)],
    [
      /^DELETE \/channels\/\d+\/messages\/(\d+)$/,
      ({ parts }) => {
        const at = world.messages.findIndex(({ id }) => id === parts[1]);
        if (at < 0) return UNKNOWN_MESSAGE;
        world.messages.splice(at, 1);
        return { status: 204 };
      },
    ],
  ];

  /** What is not given stays as it was. */
  function edit({ body, files, parts }: Call): Answer {
    const sent = world.messages.find(({ id }) => id === parts[1]);
    if (!sent) return UNKNOWN_MESSAGE;
    const whole = { ...sent.raw, ...body };
    const kept = Array.isArray(body.attachments) ? [] : sent.files;
    return invalid(messageProblems(whole, files.length + kept.length), () => {
      Object.assign(sent, sentOf(sent.id, sent.channel, whole, [...kept, ...files], sent.ephemeral));
      return { status: 200, json: messageJson(sent, world) };
    });
  }

  /** A server that the bot is not in has none of its commands. */
  function inPlace(place: string, answer: () => Answer): Answer {
    const guild = /\d+$/.exec(place)?.[0];
    return guild === undefined || world.guilds.includes(guild) ? answer() : error(403, 50001, 'Missing Access');
  }

  function callback({ body, files, parts }: Call): Answer {
    const interaction = world.interactions.get(parts[1] as string);
    if (!interaction || interaction.token !== parts[2]) return UNKNOWN_INTERACTION;
    interaction.callbacks += 1;
    if (interaction.callback) return ALREADY;
    if (performance.now() - interaction.created >= world.lifetimeMs) return UNKNOWN_INTERACTION;
    const { type, data = {} } = body as { type: number; data?: Json };
    const problems =
      type === 9 ? modalProblems(data) : type === 8 ? choicesProblems((data.choices ?? []) as Json[]) : [];
    const accept = () => {
      interaction.callback = { type, data };
      interaction.answered = performance.now();
      return { status: 204 };
    };
    let answer: Answer;
    if (type === 4) {
      const made = send({ body: data, files }, interaction.channel, isEphemeral(data));
      if (made.sent) interaction.messages.push(made.sent);
      interaction.original = made.sent;
      answer = made.sent ? accept() : made.answer;
    } else answer = invalid(problems, accept);
    if (interaction.callback) world.events.emit('answered', interaction);
    return answer;
  }

  function followUp({ body, files, parts }: Call): Answer {
    const interaction = [...world.interactions.values()].find((one) => one.token === parts[1]);
    if (!interaction?.callback) return UNKNOWN_WEBHOOK;
    const { original, callback, channel, messages } = interaction;
    if (parts[2] && original)
      return invalid(messageProblems(body, files.length), () => {
        Object.assign(original, sentOf(original.id, channel, body, files, original.ephemeral));
        return { status: 200, json: messageJson(original, world) };
      });
    if (!parts[2]) {
      if (interaction.isUserInstalled && interaction.followUps >= MOST_FOLLOW_UPS) return TOO_MANY;
      interaction.followUps += 1;
    }
    const { answer, sent } = send({ body, files }, channel, isEphemeral(parts[2] ? callback.data : body));
    if (sent) messages.push(sent);
    if (parts[2]) interaction.original = sent;
    return answer;
  }

  return async (request: IncomingMessage, data: Buffer): Promise<Answer> => {
    const url = new URL(request.url ?? '', 'http://fake');
    const path = url.pathname.replace(/^\/api\/v10/, '');
    const line = `${request.method} ${path}`;
    const { json, files } = await read(request, data);
    const entry: RestLog = {
      method: request.method ?? '',
      path,
      status: 0,
      body: json,
      authorization: request.headers.authorization,
    };
    log.push(entry);
    const fault = faults.find(({ match }) => match.test(line));
    if (fault) {
      fault.times = (fault.times ?? 1) - 1;
      if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
      if (fault.hang !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.hang));
      if (fault.status !== undefined) {
        entry.status = fault.status;
        return {
          status: fault.status,
          json: fault.json ?? { code: 0, message: 'a fault' },
          ...(fault.headers && { headers: fault.headers }),
        };
      }
    }
    const open = /^\/(?:interactions|webhooks)\//.test(path);
    const route = routes.find(([pattern]) => pattern.test(line));
    const answer =
      !open && request.headers.authorization !== `Bot ${token}`
        ? error(401, 0, '401: Unauthorized')
        : route
          ? route[1]({
              body: json as Json,
              list: json as Json[],
              files,
              parts: [...(route[0].exec(line) ?? [])],
              query: url.searchParams,
            })
          : error(404, 0, `404: Not Found ${line}`);
    entry.status = answer.status;
    if (request.method !== 'GET') world.events.emit('write');
    return fault?.cut ? { ...answer, cut: fault.cut } : answer;
  };
}

const isEphemeral = (data: Json): boolean => (Number(data.flags ?? 0) & 64) !== 0;

async function read(request: IncomingMessage, data: Buffer): Promise<{ json: unknown; files: Sent['files'] }> {
  const type = request.headers['content-type'] ?? '';
  if (data.length === 0) return { json: {}, files: [] };
  if (!type.startsWith('multipart/')) return { json: JSON.parse(data.toString()), files: [] };
  const form = await new Response(new Uint8Array(data), { headers: { 'content-type': type } }).formData();
  const files: Sent['files'] = [];
  for (const [key, value] of form)
    if (key.startsWith('files') && typeof value !== 'string')
      files.push({ name: value.name, text: await value.text() });
  return { json: JSON.parse(String(form.get('payload_json'))), files };
}
