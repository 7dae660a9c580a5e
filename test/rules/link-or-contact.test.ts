import { ruleCases } from '../support/rule-cases.ts';

ruleCases('link-or-contact', {
  fires: [
    { text: 'My reel is at https://vimeo.example/lshaw.', spans: ['https://vimeo.example/lshaw'] },
    { text: 'See www.jkdesigns.example for my work.', spans: ['www.jkdesigns.example'] },
    { text: 'Write to me at jk.designs@mail.example.', spans: ['jk.designs@mail.example'] },
    { text: 'My number is 614-555-0142.', spans: ['614-555-0142'] },
    {
      text: 'Is the motion job at Pixel open? My reel is at https://vimeo.example/lshaw.',
    },
    { text: 'My number is +91 98200 55512.', spans: ['+91 98200 55512'] },
    { text: 'My number is (614) 555-0142, any time.', spans: ['(614) 555-0142'] },
    { text: 'Tel 07700 900123 or ana@paz.example', spans: ['07700 900123', 'ana@paz.example'] },
    { text: 'My code is on github.com/kvdberg.', spans: ['github.com/kvdberg'] },
    { text: 'Olá Marina, o meu correio é rui@prates.example e gostaria de trabalhar consigo.', to: 'peer' },
  ],
  silent: [
    { text: 'My reel is at https://vimeo.example/lshaw.', format: 'message' },
    { text: 'My number is 614-555-0142.', format: 'inmail' },
    'The support job (req 4045550137, on Dice.com) fits me.',
    'The interpreter job (req 2025-118-0042) fits me.',
    "Harvestly.io's Customer Success Lead opening fits me.",
    'I found the fish technician role on Nav.no.',
    'I write Node.js and ASP.NET for a bank.',
    'I hold an M.S. and a Ph.D. in soil science, e.g. in peat.',
    'I worked the 9.30-17.30 shift from 2015-2023.',
    'I kept a budget of $1,200,000 and 40 000 files.',
    'Follow-up is my strength: 24/7, 365 days.',
    'My profile has the link to my portfolio.',
  ],
});
