import { LIMITS } from './limits.ts';

/** What a button does: an action of the coach, or one of the adapter's own: opens the form, shows what is folded. */
export type Press = { action: string } | 'form' | 'more';

/** Of what the ids look like, and of what stands in a message. Raised with either. */
const VERSION = 'n1';
const PRESS = new RegExp(`^${VERSION}:(form|more|action:(.+))$`, 's');

/** A button's id. It names what the button does and nothing else. Undefined where the name is too long for one. */
export function customIdFor(press: Press): string | undefined {
  const id = typeof press === 'string' ? `${VERSION}:${press}` : `${VERSION}:action:${press.action}`;
  return id.length <= LIMITS.customId ? id : undefined;
}

/** What a button does, by its id; undefined for one of another version. */
export function pressOf(customId: string): Press | undefined {
  const [, press, action] = PRESS.exec(customId) ?? [];
  if (press === 'form' || press === 'more') return press;
  return action ? { action } : undefined;
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
