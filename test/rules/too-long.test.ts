import { ruleCases } from '../support/rule-cases.ts';

/** A note of exactly so many characters. */
const long = (length: number) =>
  'Hi Ana, our yard job. '
    .repeat(500)
    .slice(0, length - 1)
    .concat('.');

ruleCases('too-long', {
  fires: [
    { text: long(201), severity: 'warning' },
    { text: long(300), severity: 'warning' },
    { text: long(301), severity: 'error' },
    { text: long(201), plan: 'free', severity: 'error' },
    { text: long(301), plan: 'premium' },
    { text: long(1901), format: 'inmail' },
    { text: long(8001), format: 'message' },
    { text: `${long(199)}🌻`, plan: 'free' },
    { text: `Hi An\u200ba${long(194)}`, plan: 'free' },
    { text: `Hi Ana,\n${long(193)}`, plan: 'free' },
    { text: `Subject: ${long(201)}\n\n${long(300)}`, format: 'inmail' },
    { text: `Bonjour Ana, ${'je vous écris pour le poste de boulanger. '.repeat(6)}`, plan: 'free' },
    { text: long(30_000), plan: 'premium' },
  ],
  silent: [
    long(200),
    { text: long(200), plan: 'free' },
    { text: long(300), plan: 'premium' },
    { text: long(1900), format: 'inmail' },
    { text: long(8000), format: 'message', plan: 'free' },
    { text: `Subject: ${long(200)}\n\n${long(1900)}`, format: 'inmail' },
    { text: ` \n${long(200)}\n `, plan: 'free' },
    { text: `Hi Ana,\r\n${long(192)}`, plan: 'free' },
    { text: `${long(198)}🌻`, plan: 'free' },
    { text: `"${long(200)}"`, plan: 'free' },
    { text: `> ${long(150)}\n\n${long(200)}`, plan: 'free' },
  ],
});
