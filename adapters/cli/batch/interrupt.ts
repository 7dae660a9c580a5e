/** What a run that was stopped by the user ends with: 128 and the number of the signal, as shells have it. */
export const INTERRUPTED = 130;

/** Whether the user wants the run to stop. */
export type Interrupt = {
  readonly isAsked: boolean;
  /** Ctrl-C ends the process again as ever. */
  release: () => void;
};

/** Lets the first Ctrl-C ask for an end, which `stop` brings about; a second one ends the process at once. */
export function onInterrupt(stop: () => void): Interrupt {
  let isAsked = false;
  const listen = () => {
    if (isAsked) process.exit(INTERRUPTED);
    isAsked = true;
    stop();
  };
  process.on('SIGINT', listen);
  return {
    get isAsked() {
      return isAsked;
    },
    release: () => void process.off('SIGINT', listen),
  };
}
