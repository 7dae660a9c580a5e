/**
 * Whether a host's name, as it stands in an address or a setting, a port behind it or not, is this machine's alone:
 * nothing said there leaves it.
 */
export function isLoopback(host: string): boolean {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d{1,5})?$/.exec(host) ?? [];
  const name = (bracketed ?? plain ?? host).toLowerCase();
  return name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name);
}
