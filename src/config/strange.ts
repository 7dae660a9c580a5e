import { nearest } from '../nearest.ts';

/** The variables there are, and which of them stand in a file that adds to the environment. */
export type Loaded = {
  environment: Readonly<Record<string, string | undefined>>;
  /** What the file is called in a sentence. */
  file: string;
  inFile: readonly string[];
};

/** A variable that is no setting. `meant`: the setting that it is near to. */
export type Strange = { name: string; isInFile: boolean; meant?: string };

/** What Node, the machine and Docker read may stand beside our settings. */
const ELSEWHERE = 'TZ LANG TERM PATH HOME DEBUG NO_COLOR FORCE_COLOR ALL_PROXY HTTP_PROXY HTTPS_PROXY NO_PROXY'.split(
  ' ',
);
const PREFIXES = ['NODE_', 'npm_', 'UV_', 'LC_', 'SSL_', 'MALLOC_', 'COMPOSE_', 'DOCKER_', 'DOTENV_'];

/** Other software has names, too: REDIS_TTL is not REDIS_URL. One slip, two in long names, three in very long ones. */
const forgiven = (length: number) => 1 + Math.floor(length / 10);

/**
 * Finds variables that are no settings: of the file all, but for those of Node and the like; of the environment, which
 * is the whole machine's, those alone that are near to a setting that is not set.
 */
export function strangeNames({ environment, inFile }: Loaded, settings: readonly string[]): Strange[] {
  return [...new Set([...inFile, ...Object.keys(environment)])].flatMap((name): Strange[] => {
    if (settings.includes(name) || isElsewhere(name)) return [];
    const isInFile = inFile.includes(name);
    const meant = nearest(name, settings, forgiven);
    if (meant === undefined) return isInFile ? [{ name, isInFile }] : [];
    return isInFile || !environment[meant]?.trim() ? [{ name, isInFile, meant }] : [];
  });
}

/** What is said of one, in a line. */
export function wordsOnStrange({ name, isInFile, meant }: Strange, file: string): string {
  if (meant === undefined && !NAME.test(name))
    return `A line of ${file} is no setting. If it belongs to a value, put that in quotation marks.`;
  const where = isInFile ? ` ${name} in ${file}` : ` ${name}`;
  return `There is no setting${where}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
}

/** What is taken for a name may be a piece of a secret that was broken into lines: it is not repeated. */
const NAME = /^[A-Z]{1,15}(_[A-Z0-9]{1,15}){0,5}$/;

function isElsewhere(name: string): boolean {
  return ELSEWHERE.includes(name.toUpperCase()) || PREFIXES.some((prefix) => name.startsWith(prefix));
}
