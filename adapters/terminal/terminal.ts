/** Who is asking in a terminal: there is one person at it. */
export const TERMINAL_USER = 'terminal:me';

/** A reader that goes away ("| head") ends the run quietly. */
export function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** Whether to write in colour: NO_COLOR and FORCE_COLOR decide, else whether it is a terminal that has any. */
export function hasColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR && FORCE_COLOR !== '0') return true;
  return Boolean(stream.isTTY && stream.hasColors?.());
}
