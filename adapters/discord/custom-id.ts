import { LIMITS } from './limits.ts';

/**
 * What a button does: an action of the coach, on the note of its message or on none; or one of the adapter's own: opens
 * the form of this name, shows what is folded.
 */
export type Press = { action: string; onNote: boolean } | { form: string } | 'more';

/** Of what the ids look like. Raised with it. */
const VERSION = 'n2';
const PRESS = new RegExp(`^${VERSION}:(?:(more)|(note|plain|form):(.+))$`, 's');

/** A button's id. It names what the button does and nothing else. Undefined where the name is too long for one. */
export function customIdFor(press: Press): string | undefined {
  const id = `${VERSION}:${idOf(press)}`;
  return id.length <= LIMITS.customId ? id : undefined;
}

function idOf(press: Press): string {
  if (press === 'more') return press;
  if ('form' in press) return `form:${press.form}`;
  return `${press.onNote ? 'note' : 'plain'}:${press.action}`;
}

/** What a button does, by its id; undefined for one of another version. */
export function pressOf(customId: string): Press | undefined {
  const [, more, kind, name = ''] = PRESS.exec(customId) ?? [];
  if (more) return 'more';
  if (kind === 'form') return { form: name };
  return kind === undefined ? undefined : { action: name, onNote: kind === 'note' };
}

/** A form's id: which it is. Undefined where its name is too long for one. */
export function modalIdFor(form: string): string | undefined {
  const id = `${VERSION}:${form}`;
  return id.length <= LIMITS.customId ? id : undefined;
}

/** Which form was sent, by its id; undefined for one of another version. */
export function formNameOf(customId: string): string | undefined {
  return customId.startsWith(`${VERSION}:`) ? customId.slice(VERSION.length + 1) : undefined;
}
