/** The scripts of a checkout that lead to a command. */
const SCRIPTS = ['start', 'notecoach', 'doctor'];

/** What one types for a command of Notecoach: as a script of the checkout where it was called by one, else its name. */
export function called(
  command: '' | 'doctor' | `style ${string}`,
  { npm_lifecycle_event: script = '' }: Readonly<Record<string, string | undefined>> = process.env,
): string {
  if (!SCRIPTS.includes(script)) return `notecoach ${command}`.trim();
  if (command === '') return 'npm start';
  return command === 'doctor' ? 'npm run doctor' : `npm run --silent notecoach -- ${command}`;
}
