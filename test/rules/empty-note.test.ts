import { ruleCases } from '../support/rule-cases.ts';

ruleCases('empty-note', {
  fires: [
    '',
    ' \n\t ',
    'Hi Maria,',
    'Hello there!',
    'Dear Hiring Manager,',
    'Good morning, Dr. Ito! — Paul Reyes',
    'Hello Mr. Okoro,\n\nBest regards,\nJun Park',
    '👋🙂',
    'Hi Ana 👋',
    '… ?!',
    '\u200b\u200b',
    '– Rosa Lind',
    '> Did you get my mail on Monday?\n\nHi Tom,',
  ],
  silent: [
    'Hi Maria, are you hiring?',
    "Let's connect",
    '42',
    'Hello Ana, 7?',
    'Olá Marina, tudo bem?',
    '您好，我想和您联系。',
    'Hi Tom,\n\n👋 Is the cook job open?\n\nBest,\nAna',
    '"Could we connect about the QA lead job?"',
    '> Are you still hiring welders at Orrin Castings?',
    '```\nCould we connect about the QA lead job?\n```',
  ],
});
