import { ruleCases } from '../support/rule-cases.ts';

ruleCases('not-english', {
  fires: [
    'Bonjour Luc, je vous écris pour le poste de boulanger chez Maison Lune.',
    'Sehr geehrte Frau Lang, ich interessiere mich für die Stelle als Köchin in Ihrem Haus.',
    'Hola Marta, me gustaría saber si el puesto de cocinero todavía está libre.',
    'Olá Marina, gostaria de me conectar com você.',
    'Dzień dobry, chciałbym zapytać o pracę piekarza w Państwa firmie.',
    'Buongiorno, ho visto il vostro annuncio per un cuoco e vorrei saperne di più.',
    '您好，我看到了贵公司的招聘信息，想和您联系。',
    'Здравствуйте, я хотел бы узнать о вакансии повара в вашей компании.',
    { text: 'Bonjour Luc, merci pour votre article sur les fours à bois.', to: 'peer' },
    'Hi Luc, je vous écris pour le poste de boulanger que vous avez publié. Thanks!',
  ],
  silent: [
    'Hi Ms. Ito, is the cook job at Alder & Rye still open?',
    'Bonjour Luc, is the baker job at Maison Lune still open?',
    'Hello Frau Lang, I found the cook job at Gasthaus zum Goldenen Hirsch on your page.',
    'I make viennoiserie, entremets and pâte à choux, and I know mise en place.',
    'Dear Ms. Petrović, my résumé from Université Laval is on my profile.',
    'hi anna, u got any gigs lol',
    'Welder. TIG, MIG, stick. Orrin?',
    'I AM A VETERAN AND WANT TO DRIVE FOR YOUR DEPOT.',
    'Hi Maria,',
    '👋',
    '42',
  ],
});
