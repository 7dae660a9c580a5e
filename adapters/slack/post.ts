import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { ResponseUrlError } from './failures.ts';

/** How long Slack may take to receive an answer, in milliseconds. */
const TIMEOUT_MS = 10_000;
/** Answers on their way at a time; more of them only wait in another place. */
const AT_ONCE = 50;

// Under load an answer is posted for each delivery. fetch takes twice the processor time (0.2 ms instead of 0.1), and
// left the process
// with 700 MB instead of 540 after `npm run bench:slack`.
const options = { keepAlive: true, maxSockets: AT_ONCE };
const http = new HttpAgent(options);
const https = new HttpsAgent(options);

/** Posts an answer to a `response_url`. @throws ResponseUrlError if it is not taken, or what ended the connection */
export async function postTo(url: string, body: object): Promise<void> {
  const json = Buffer.from(JSON.stringify(body));
  const { status, retryAfter, said } = await post(url, json);
  if (status >= 200 && status < 300) return;
  const [reason] = /\b[a-z]+(?:_[a-z]+)+/.exec(said) ?? [];
  throw new ResponseUrlError(status, reason, Number(retryAfter) || undefined);
}

/** Of what Slack says to it, so much is read: its word for what is wrong stands at the beginning. */
const MOST_SAID = 1_000;

type Answer = { status: number; retryAfter: string | undefined; said: string };

function post(url: string, json: Buffer): Promise<Answer> {
  const isHttps = url.startsWith('https:');
  return new Promise((resolve, reject) => {
    const sent = (isHttps ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      agent: isHttps ? https : http,
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': json.length },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    sent.on('response', (response) => {
      let said = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        if (said.length < MOST_SAID) said += part;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], said }),
      );
    });
    sent.on('error', reject);
    sent.end(json);
  });
}
