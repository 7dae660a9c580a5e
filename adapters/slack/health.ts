import type { CustomRoute } from '@slack/bolt';

/** For a load balancer: `/healthz` says that the process lives, `/readyz` whether it hears requests now. */
export function healthRoutes(isReady: () => boolean): CustomRoute[] {
  return [
    { path: '/healthz', method: 'GET', handler: (_, response) => response.writeHead(200).end('ok\n') },
    {
      path: '/readyz',
      method: 'GET',
      handler: (_, response) =>
        isReady() ? response.writeHead(200).end('ready\n') : response.writeHead(503).end('not ready\n'),
    },
  ];
}
