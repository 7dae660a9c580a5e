import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** What was sent to a shard, kept until it has been resumed. */
type Session = {
  id: string;
  shard: [number, number];
  seq: number;
  sent: { s: number; t: string; d: unknown }[];
  socket?: WebSocket | undefined;
};

export type GatewayOptions = {
  token: string;
  /** What READY tells: the bot, its application and its servers; then what follows it. */
  ready: (shard: [number, number]) => {
    ready: Record<string, unknown>;
    after: readonly (readonly [string, unknown])[];
  };
  heartbeatMs?: number;
};

/** Discord's gateway, v10 with JSON: hello, identify, heartbeats, resume with replay, invalid sessions, close codes. */
export function createGateway(server: Server, { token, ready, heartbeatMs = 41_250 }: GatewayOptions) {
  const wss = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const counts = { identified: 0, resumed: 0, heartbeats: 0, invalid: 0 };
  /** Connections that come are closed with this code instead of being let in. */
  let refuse: number | undefined;
  let acknowledges = true;
  const intents: number[] = [];
  const presences: unknown[] = [];

  wss.on('connection', (socket) => {
    const send = (payload: unknown) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(payload));
    send({ op: 10, d: { heartbeat_interval: heartbeatMs } });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data));
      if (op === 1) {
        counts.heartbeats += 1;
        if (acknowledges) send({ op: 11 });
      }
      if (op === 2) identify(socket, d);
      if (op === 6) resume(socket, d);
    });
  });

  function identify(
    socket: WebSocket,
    {
      token: given,
      intents: wanted,
      presence,
      shard = [0, 1],
    }: { token: string; intents: number; presence?: unknown; shard?: [number, number] },
  ) {
    if (refuse !== undefined) return socket.close(refuse);
    if (given !== token) return socket.close(4004);
    counts.identified += 1;
    intents.push(wanted);
    presences.push(presence);
    const session: Session = { id: `session-${sessions.size + 1}`, shard, seq: 0, sent: [], socket };
    sessions.set(session.id, session);
    const { ready: data, after } = ready(shard);
    emit(session, 'READY', { v: 10, session_id: session.id, resume_gateway_url: url(), shard, ...data });
    for (const [type, payload] of after) emit(session, type, payload);
  }

  function resume(
    socket: WebSocket,
    { session_id, seq, token: given }: { session_id: string; seq: number; token: string },
  ) {
    if (refuse !== undefined || given !== token) return socket.close(refuse ?? 4004);
    const session = sessions.get(session_id);
    if (!session) {
      counts.invalid += 1;
      return socket.send(JSON.stringify({ op: 9, d: false }));
    }
    counts.resumed += 1;
    session.socket = socket;
    for (const { s, t, d } of session.sent.filter((event) => event.s > seq))
      socket.send(JSON.stringify({ op: 0, s, t, d }));
    emit(session, 'RESUMED', {});
  }

  function emit(session: Session, t: string, d: unknown) {
    session.seq += 1;
    session.sent.push({ s: session.seq, t, d });
    if (session.socket?.readyState === 1) session.socket.send(JSON.stringify({ op: 0, s: session.seq, t, d }));
  }

  const url = () => {
    const address = server.address();
    return `ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/gateway`;
  };
  /** The newest session of each shard. */
  const current = () => [...new Map([...sessions.values()].map((session) => [session.shard[0], session])).values()];

  return {
    url,
    counts,
    intents,
    presences,
    /** Sends an event to one shard, or the first; one that is away gets it when it resumes. */
    dispatch(type: string, data: unknown, shard = 0) {
      const session = current().find((one) => one.shard[0] === shard);
      if (!session) throw new Error(`no shard ${shard}`);
      emit(session, type, data);
    },
    /** Sends the last event a second time, as it may come after a resume. */
    repeat() {
      const session = current()[0] as Session;
      const last = session.sent.at(-1);
      if (last) emit(session, last.t, last.d);
    },
    /** Cuts all connections without a word. */
    drop() {
      for (const socket of wss.clients) socket.terminate();
    },
    close(code: number) {
      for (const socket of wss.clients) socket.close(code);
    },
    /** Asks all to connect again. */
    reconnect() {
      for (const socket of wss.clients) socket.send(JSON.stringify({ op: 7, d: null }));
    },
    /** Forgets all sessions, and tells so. */
    invalidate() {
      sessions.clear();
      for (const socket of wss.clients) socket.send(JSON.stringify({ op: 9, d: false }));
    },
    /** Heartbeats are answered no more, or again. */
    acknowledge(on: boolean) {
      acknowledges = on;
    },
    refuseWith(code: number | undefined) {
      refuse = code;
    },
    connections: () => wss.clients.size,
    shards: () => current().map(({ shard }) => shard),
    stop() {
      for (const socket of wss.clients) socket.terminate();
      wss.close();
    },
  };
}

export type Gateway = ReturnType<typeof createGateway>;
