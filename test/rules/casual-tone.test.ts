import { ruleCases } from '../support/rule-cases.ts';

ruleCases('casual-tone', {
  fires: [
    { text: 'Hey Tony, is the bartender job at the Anchor open?', spans: ['Hey'] },
    { text: "I'm gonna apply for the welder job at Orrin.", spans: ['gonna'] },
    { text: 'Is the welder job at Orrin open? thx, Ana', spans: ['thx'] },
    { text: 'can u tell me about the cook job?', spans: ['u'] },
    { text: 'I burned the first batch lol but the next was fine.', spans: ['lol'] },
    { text: 'Is the baker job open? 😊', spans: ['😊'] },
    { text: 'Is the baker job open? :)', spans: [':)'] },
    { text: 'Hello buddy, is the baker job open?', spans: ['buddy'], mended: 'Hello, is the baker job open?' },
    { text: 'heyyy Britt, got any gigs at ur company?', spans: ['heyyy', 'any gigs', 'ur'] },
    { text: 'Jon Moss, my buddy, told me of the baker job.', spans: ['my buddy'] },
    { text: 'Yo Tony, I wanna tend bar at the Anchor.', spans: ['Yo', 'wanna'] },
    { text: 'Pls send me the rota, btw.', to: 'internal', spans: ['Pls', 'btw'] },
    { text: 'Loved your talk 🔥', to: 'peer', spans: ['🔥'] },
  ],
  silent: [
    'I served nine years in the U.S. Navy and want the dispatcher job.',
    'Yo! Sushi in Bath needs an assistant chef.',
    'Hi Mr. King, is the job still open?',
    'Mr. Buddy Cole told me about the clerk job.',
    'I run cool storage for a dairy in Ohio.',
    'I write R and Python for a lab in Leeds.',
    'I cook sweet and sour dishes and cover sick leave.',
    'My boss suggested that I write to you.',
    'I schedule gig workers for a courier firm.',
    'The night desk asks for three things: (1) German, (2) Opera, (3) patience.',
    'I need a visa by May; please tell me ASAP.',
    'Orrin™ castings and ISO® audits are my trade.',
    'Is the UR analyst job at Larkfield Medical (utilization review) open?',
  ],
});
