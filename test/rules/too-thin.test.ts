import { ruleCases } from '../support/rule-cases.ts';

ruleCases('too-thin', {
  fires: [
    'Hi Ana, are you hiring?',
    'Is the cook job at Alder still open today?',
    'Hi Ms. Ito, is the cook job at Alder still open today? – Ana Paz',
    'Dear Mr. Stroud, I would like to connect. Kind regards, Gail Ferris',
    'Hello Ms. Ito,\n\nI admire your bakery.\n\nBest wishes,\nJun Park',
    'Welder, ten years. Orrin?',
    { text: 'Olá Marina, gostaria de trabalhar na sua loja. Rui Prates', to: 'hiring-manager' },
    { text: 'Loved your talk. Could we connect?', to: 'peer' },
    { text: 'Can you send me the rota?', to: 'internal' },
    "I'd like to work with you at Fable. Thank you so much for your time and have a lovely day.",
  ],
  silent: [
    'Is the line cook job at Alder still open today?',
    'Hi Ms. Ito, is the line cook job at Alder still open today? – Ana Paz',
    '20 years of TIG, 3 shops, 0 accidents; hiring at Orrin?',
    { text: 'Your checklist got our ward through the audit. Could we talk?', to: 'internal' },
    'Hi Maria,',
    '👋',
    "Let's connect!",
    'Gostaria de saber se a vaga de padeiro na sua loja ainda está aberta.',
  ],
});
