import { ruleCases } from '../support/rule-cases.ts';

ruleCases('interview-risk', {
  fires: [
    'My boss is a liar, so I want the clerk job at Orrin.',
    'I want to leave a manager who plays favorites.',
    'My current employer treats us badly.',
    'I would need at least $90k for the analyst job.',
    'I am going through a divorce and need a change.',
    'I am behind on my rent and want the clerk job.',
    'I have two sick children at home. Is the clerk job open?',
    'God bless you and your team.',
    'I voted for the mayor and so should your firm.',
    'My depression is better now, so I can take the clerk job.',
    { text: 'I quit because the owner never paid us on time.', to: 'peer' },
  ],
  silent: [
    'I was laid off in March when the plant closed.',
    'After a two-year career break I am back in payroll.',
    'Which shifts does the porter job cover?',
    'I run payroll and know compensation surveys.',
    'Is the compensation analyst job at Lund & Abbott open?',
    "St. Brendan's Hospice needs a volunteer coordinator.",
    'I have catalogued parish registers for a church archive.',
    'I am a mental health counselor in family medicine.',
    'I hold a degree in political science.',
    'I am a father of two and a union welder.',
    'My boss suggested that I write to you.',
    'I kept a $12M budget and cut debt collection costs.',
    'I managed the mayor’s press office for four years.',
  ],
});
