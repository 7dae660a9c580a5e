import { serveJobs } from '../../../src/threads/serve-jobs.ts';

/** Does as it is told. */
export type Order = {
  do: 'echo' | 'exit' | 'hang' | 'backtrack' | 'fail' | 'fatal' | 'print' | 'busy';
  value?: string;
  ms?: number;
};

serveJobs(
  (order: Order): string => {
    switch (order.do) {
      case 'exit':
        process.exit(3);
        break;
      case 'hang':
        for (;;);
      case 'backtrack':
        return String(/^(a+)+$/.test(`${'a'.repeat(60)}b`));
      case 'fail':
        throw new TypeError('a message that quotes a note');
      case 'fatal':
        throw new RangeError('nothing can be trusted any more');
      case 'print':
        console.log(order.value);
        console.error(order.value);
        break;
      case 'busy': {
        const until = performance.now() + (order.ms ?? 0);
        while (performance.now() < until);
      }
    }
    return order.value ?? '';
  },
  (error) => error instanceof RangeError,
);
