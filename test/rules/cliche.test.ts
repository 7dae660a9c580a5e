import { ruleCases } from '../support/rule-cases.ts';

ruleCases('cliche', {
  fires: [
    { text: 'I hope this finds you well. Is the cook job at Alder open?', mended: 'Is the cook job at Alder open?' },
    'I hope you are doing well. Is the cook job at Alder open?',
    { text: 'May I pick your brain about the cook job?', spans: ['pick your brain'] },
    'I came across your profile and want the cook job at Alder.',
    {
      text: 'I am a results-driven team player, ready to hit the ground running.',
      spans: ['results-driven', 'team player', 'hit the ground running'],
    },
    { text: 'The cook job at Alder is a perfect fit.', spans: ['perfect fit'] },
    { text: 'I am passionate about bread and like-minded bakers.', spans: ['passionate about', 'like-minded'] },
    { text: 'I am the spreadsheet ninja that Orrin needs.', spans: ['ninja'] },
    { text: 'A talk about this exciting opportunity would be mutually beneficial.' },
    { text: 'Orrin is my dream company.', spans: ['dream company'] },
    { text: 'Could we touch base about your talk on kilns?', to: 'peer', spans: ['touch base'] },
    {
      text: 'Subject: Go-getter for your mill\n\nIs the miller job at Fable open?',
      format: 'inmail',
      spans: ['Go-getter'],
    },
  ],
  silent: [
    'Is the therapist job at Synergy Rehab still open?',
    'Dream Job Inc. is looking for a payroll lead.',
    'Your talk “Passionate About Pallets” was the best at LogiCon.',
    'Rockstar Otter Games needs a level designer.',
    'I came across your post on kiln safety.',
    'I am a passionate cook with a good knife.',
    'The cook job at Alder is a good fit.',
    'I grew the fibre network of Leeds to 40 streets.',
    'I scan brains for a surgeon at Mercy Harbor.',
    'I found an exciting posting for a cook.',
    'I hope that the job is still open.',
    'I lay ground cover, run crews and play second base.',
    "Let's connect and expand my network with synergy.",
  ],
});
