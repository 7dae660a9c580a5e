import { ruleCases } from '../support/rule-cases.ts';

ruleCases('no-sign-off', {
  fires: [
    'Hi Ana, is the welder job at Orrin Castings still open?',
    'Hi Ana, is the welder job at Orrin Castings still open? Thanks!',
    'Hi Ana, is the welder job at Orrin Castings still open?\n\nBest regards,',
    'Hi Ana, is the welder job at Orrin Castings still open?\n\nThank you for your time.',
    'Hi Tom, this is Ana Paz. Is the welder job at Orrin Castings still open?',
    { text: 'Hi Sam, your talk on kiln safety was the best that I heard.', to: 'peer' },
    'Hi Ana, I have welded for nine years at Orrin Castings.',
    'Hi Ana, could we talk about the job at Orrin Castings?',
  ],
  silent: [
    'Is the florist job at Tansy & Thorn still open? Would you connect with me? xo Lila Fontaine',
    'Is the welder job at Orrin Castings still open? Could we connect? Thanks ya. Serene Chua',
    'Is the welder job at Orrin Castings still open? I would be glad to connect. I remain yours sincerely, Edmund Thripp',
    'Is the welder job at Orrin Castings still open? Could we connect?\n\nYours faithfully,\nDipl. Eng. Plamen Stoyanov',
    'Is the welder job at Orrin Castings still open? I would be glad if we could connect. All my best, Tomás Ibarra',
    'Hi Ana, is the welder job still open? – Tom',
    'Hi Ana, is the welder job still open? - Tom Reyes',
    'Hi Ana, is the welder job still open?\n\nThanks,\nTom Reyes',
    'Hi Ana, is the welder job still open? Best, Tom',
    'Hi Ana, is the welder job still open?\n\nTom Reyes',
    'Hi Ana, is the welder job still open? Sincerely, Hannah Eze, BSN, RN',
    'Hi Ana, is the welder job still open? — K. B. Oduya',
    'hi ana, is the welder job still open? - rosa villalobos',
    'Hi Ana, is the welder job still open? – Ljiljana Petrović',
    'Hi Ana, is the welder job still open?\n\nRespectfully,\nSFC Leon Batista, U.S. Army (Ret.)',
    'Hi Ana, is the welder job still open?\n\n[Your Name]',
    { text: 'Could you send me the rota before Friday?', to: 'internal' },
    'Hi Ana,',
  ],
});
