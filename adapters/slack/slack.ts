import { type App, SocketModeReceiver } from '@slack/bolt';
import { type Adapter, type Services, StartError } from '../../src/index.ts';
import { createAccount } from './account.ts';
import { createAdminOf } from './admin.ts';
import { createAnswered } from './answered.ts';
import { clientOptions, createApp, listenerOf } from './app.ts';
import type { SlackConfig } from './config.ts';
import type { Desk } from './exchange.ts';
import { failureOf } from './failures.ts';
import { gated } from './gate.ts';
import { healthRoutes } from './health.ts';
import { createInstallations } from './installations.ts';
import { registerActions } from './listeners/actions.ts';
import { registerAssistant } from './listeners/assistant.ts';
import { registerCommands } from './listeners/commands.ts';
import { registerHome } from './listeners/home.ts';
import { registerMentions } from './listeners/mentions.ts';
import { registerMessages } from './listeners/messages.ts';
import { registerOnceEach } from './listeners/once-each.ts';
import { registerShortcut } from './listeners/shortcut.ts';
import { registerUninstalled } from './listeners/uninstalled.ts';
import { registerViews } from './listeners/views.ts';
import { keepOpen } from './socket.ts';
import { checkTokens, notTaken, portTaken } from './start-check.ts';
import { typingWith } from './typing.ts';
import { createWeb } from './web.ts';

/** The coach in Slack: in Socket Mode or over HTTP, in one workspace or in many. */
export function createSlack(
  config: SlackConfig,
  { coach, commands, deliveries, answers, log, durable, failed }: Services,
): Adapter {
  const { oauth, port, mode, signingSecret } = config;
  const installations = oauth && createInstallations(oauth.folder, durable, log);
  const { app, receiver } = createApp({
    config,
    commands,
    log,
    deliveries,
    installations,
    routes: healthRoutes(() => isReady()),
  });
  const account = createAccount();
  const desk: Desk = {
    coach,
    commands,
    keep: account.keep,
    replies: createAccount(),
    log,
    typing: typingWith(config.commandPrefix),
    answered: createAnswered(answers, log),
    adminOf: createAdminOf(),
    onRevoked,
  };
  registerOnceEach(app, deliveries, desk);
  register(app, desk);
  app.error(async (error) => log.error(failureOf(error), 'a delivery could not be handled'));

  const socket =
    receiver instanceof SocketModeReceiver
      ? keepOpen(receiver.client, log, (reason) => fail(notTaken('SLACK_APP_TOKEN', reason)))
      : undefined;
  const listener = listenerOf(receiver);
  const slackSigns = mode === 'http' ? { signingSecret } : {};
  const web = listener && createWeb(listener, (inner) => gated(inner, { ...slackSigns, log }));
  let hasStarted = false;
  let isStopped = false;
  let hasFailed = false;

  function isReady(): boolean {
    return hasStarted && !isStopped && !hasFailed && (socket?.isOpen() ?? true);
  }

  function fail(instruction: string): void {
    if (hasFailed || isStopped) return;
    hasFailed = true;
    failed(instruction);
  }

  /** With many workspaces one that is gone is forgotten; the only one can't be done without. */
  function onRevoked(team: string): void {
    if (!installations) {
      fail(notTaken('SLACK_BOT_TOKEN'));
      return;
    }
    log.info('a workspace removed the app; its token is forgotten');
    installations.forget(team).catch((error) => log.warn(failureOf(error), 'a token could not be forgotten'));
  }

  return {
    name: 'slack',
    isReady,
    async start() {
      await checkTokens(config, clientOptions(config, log));
      await app.init();
      if (isStopped) return;
      try {
        await web?.listen(port).catch(() => {
          throw portTaken(port);
        });
        if (receiver instanceof SocketModeReceiver) await startSocket(receiver);
        hasStarted = true;
      } catch (error) {
        if (!isStopped) throw error;
      }
      // Stopped meanwhile: what has opened all the same is closed.
      if (isStopped) await close();
    },
    async stop() {
      if (!isStopped) {
        isStopped = true;
        await close();
      }
      await account.settled();
    },
  };

  async function close(): Promise<void> {
    await Promise.all([socket?.close(), web?.close()]);
  }
}

/** @throws StartError */
async function startSocket({ client }: SocketModeReceiver): Promise<void> {
  try {
    await client.start();
  } catch {
    throw new StartError('Slack closed the socket before it was ready: start again.');
  }
}

function register(app: App, desk: Desk): void {
  registerAssistant(app, desk);
  registerCommands(app, desk);
  registerMessages(app, desk);
  registerMentions(app, desk);
  registerActions(app, desk);
  registerViews(app, desk);
  registerShortcut(app, desk);
  registerHome(app, desk);
  registerUninstalled(app, desk);
}
