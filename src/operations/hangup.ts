/** SIGHUP, which asks a service to read its files anew, and would end a process that does not listen. */
export type Hangup = {
  /** Calls `listener` at each from now on, and at once where one came before. */
  listen(listener: () => void): void;
  /** Listens no more; ends the process where one came and nobody had listened. */
  release(): void;
};

/** Catches SIGHUP from now on: a service that is still being set up is not to end by it. */
export function catchHangup(): Hangup {
  const listeners: (() => void)[] = [];
  let missed = false;
  const onSignal = () => {
    if (listeners.length === 0) missed = true;
    for (const listener of listeners) listener();
  };
  process.on('SIGHUP', onSignal);
  return {
    listen(listener) {
      listeners.push(listener);
      if (missed) listener();
      missed = false;
    },
    release() {
      process.off('SIGHUP', onSignal);
      if (missed) process.kill(process.pid, 'SIGHUP');
    },
  };
}
