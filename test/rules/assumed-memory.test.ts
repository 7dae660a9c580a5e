import { ruleCases } from '../support/rule-cases.ts';

ruleCases('assumed-memory', {
  fires: [
    { text: 'As we discussed, I would like to be considered for the cook job.', spans: ['As we discussed'] },
    { text: 'It was great talking to you! I want the cook job at Alder.' },
    'I am following up on our chat.',
    'It was nice to meet you. Is the cook job at Alder & Rye open?',
    { text: 'As we discussed, refer me for the line lead job at Orrin.', spans: ['As we discussed'] },
    { text: 'Thank you for the template you mentioned.', to: 'peer' },
    'Per our conversation, here is my profile.',
    'You may remember me. I would like to connect.',
    { text: 'Good speaking with you. Could you send me the rota?', to: 'internal' },
  ],
  silent: [
    'Our talk about grain storage made me curious about your mill.',
    'It was great meeting you at the Denver expo.',
    'As we discussed on Tuesday, I would like to be considered for the cook job.',
    'I am following up on our call of 4 May.',
    'I enjoyed your talk at LogiCon.',
    'I would like to follow up on my application for req 551.',
    'As we discussed at the job fair, the cook job suits me.',
    'Dana and I discussed the cook job, and she sent me to you.',
    'I remember your post on kiln safety.',
    'I would enjoy talking to you about the cook job.',
    'Great companies like Orrin Castings train their welders. May I talk to you?',
  ],
});
