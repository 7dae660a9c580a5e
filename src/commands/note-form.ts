import { PLANS } from '../reading/limits.ts';
import type { Form } from '../reply.ts';

/** Asks for a note and the plan, for a command that makes another note of it. */
export function noteForm(command: { name: string; title: string; submit: string }): Form {
  return {
    ...command,
    fields: [
      { name: 'text', label: 'Your note', multiline: true, required: true },
      { name: 'plan', label: 'Your LinkedIn plan', choices: PLANS },
    ],
  };
}
