import { ruleCases } from '../support/rule-cases.ts';

const words = (count: number) =>
  Array.from({ length: count }, (_, i) => ['we', 'ship', 'good', 'grain'][i % 4]).join(' ');

ruleCases('long-sentence', {
  fires: [
    { text: `${words(36)}.`, spans: [`${words(36)}.`] },
    { text: `Hi Ana, ${words(36)}?`, spans: [`${words(36)}?`] },
    { text: `Is it open? ${words(40)}. Thank you. ${words(37)}.`, spans: [`${words(40)}.`, `${words(37)}.`] },
    `${words(20)} St. James Inc. ${words(20)}.`,
    `${words(20)} with an M.S. degree and ${words(15)}.`,
    `${words(18)}, ${words(18)}; ${words(3)}`,
    { text: `${words(50)}.`, to: 'peer' },
    { text: `${words(50)}.`, to: 'internal', format: 'message' },
  ],
  silent: [
    `${words(35)}.`,
    `Hi Ms. Ito and Mr. Ruiz, ${words(35)}.`,
    `${words(20)}. ${words(20)}.`,
    `${words(20)}\n${words(20)}`,
    `${words(20)}? ${words(20)}! ${words(20)}`,
    `${words(33)}.\n\nKind regards,\nAna Maria de la Paz`,
    { text: `Subject: ${words(38)}\n\nIs the miller job open?`, format: 'inmail' },
    `Bonjour Luc, ${'je vous écris pour le poste de boulanger chez vous et '.repeat(5)}.`,
    '',
  ],
});
