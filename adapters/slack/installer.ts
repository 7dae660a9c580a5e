import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Installation } from '@slack/bolt';
import { type Log, nameTyped, type Services } from '../../src/index.ts';
import { failureOf } from './failures.ts';
import { typingWith } from './typing.ts';

/** The pages of an installation over OAuth, and what is checked there beyond what Slack's own library checks. */
export function installerPages({
  deliveries,
  log,
  commandPrefix,
}: Pick<Services, 'deliveries'> & { log: Log; commandPrefix: string }) {
  const first = nameTyped('critique', typingWith(commandPrefix));
  return {
    installPathOptions: {
      async beforeRedirection(_: IncomingMessage, response: ServerResponse) {
        keepCookieHere(response);
        return true;
      },
    },
    callbackOptions: {
      /** A state is good for one installation: whoever has the browser's history has no use for it. */
      async beforeInstallation(_: unknown, { url = '' }: IncomingMessage, response: ServerResponse) {
        const state = new URL(url, 'http://localhost').searchParams.get('state') ?? '';
        const isFirst = await deliveries.claim(`slack-state:${createHash('sha256').update(state).digest('base64url')}`);
        if (!isFirst) show(response, 400, 'This link was used before. Please begin the installation anew.');
        return isFirst;
      },
      success(
        { appId, team }: Installation | { appId?: string; team?: { id: string } | undefined },
        _options: unknown,
        _request: unknown,
        response: ServerResponse,
      ) {
        const link =
          appId && team
            ? `slack://app?team=${encodeURIComponent(team.id)}&id=${encodeURIComponent(appId)}`
            : 'slack://open';
        show(response, 200, `Notecoach is installed. <a href="${link}">Open it in Slack</a> and type ${first}.`);
      },
      failure(error: Error & { code?: string }, _options: unknown, _request: unknown, response: ServerResponse) {
        // A click on “Cancel” is nobody's fault.
        if (error.code === 'slack_oauth_installer_authorization_error') {
          show(response, 200, 'Nothing was installed. You can close this page.');
          return;
        }
        const isTheirs = /state|code/.test(error.code ?? '');
        log.warn(failureOf(error), 'a workspace could not be installed');
        show(
          response,
          isTheirs ? 400 : 500,
          isTheirs
            ? 'This link is not good any more. Please begin the installation anew.'
            : 'Notecoach could not be installed: something is not right on its side. Please tell whoever runs it.',
        );
      },
    },
  };
}

/**
 * Slack's library sets the cookie that a state is compared with; other sites are not to have it sent along with what
 * they post here.
 */
function keepCookieHere(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(name, name === 'Set-Cookie' ? [value].flat().map((cookie) => `${cookie}; SameSite=Lax`) : value);
}

/** `html`: our own words and links, and nothing of anybody else's. */
function show(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">` +
      `<title>Notecoach</title><p>${html}</p></html>`,
  );
}
