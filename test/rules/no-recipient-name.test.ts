import { ruleCases } from '../support/rule-cases.ts';

ruleCases('no-recipient-name', {
  fires: [
    'Is the welder job at Orrin Castings still open?',
    'Hello, is the welder job at Orrin Castings still open?',
    'Hi there, is the welder job at Orrin Castings still open?',
    'Dear Hiring Manager, is the welder job at Orrin Castings still open?',
    'Dear Sir/Madam, is the welder job at Orrin Castings still open?',
    'Respected Sir, is the welder job at Orrin Castings still open?',
    'Hello all,\n\nIs the welder job at Orrin Castings still open?',
    'To whom it may concern: is the welder job at Orrin Castings still open?',
    'Good morning! Is the welder job at Orrin Castings still open?',
    'Dear Orrin Castings Recruiting Team, is the welder job still open?',
    { text: 'Hi, your talk on kiln safety was the best that I heard.', to: 'peer' },
    {
      text: 'Hi there, is the welder job open?',
      context: { recipient: 'Ms. Ito' },
      mended: 'Hello Ms. Ito, is the welder job open?',
    },
  ],
  silent: [
    'Hi Ana, is the welder job at Orrin Castings still open?',
    'Ms. Okafor, is the welder job at Orrin Castings still open?',
    'Good morning, Priya! Is the welder job at Orrin Castings still open?',
    'hello ms. trinh, is the welder job at orrin still open?',
    'Dear Sister Agnes, is the cook job at the hospice still open?',
    'Dear Prof. Nakagawa-Reilly, may I ask about your lab?',
    'Dear Engr. Iqbal, is the welder job at Orrin Castings still open?',
    'Hello and good day to you, Mr. Lindeman, is the welder job at Orrin Castings still open?',
    'Hi Will, is the welder job at Orrin Castings still open?',
    'HELLO MR. SATO, IS THE WELDER JOB OPEN?',
    'Hello O’Brien family, is the nanny job still open?',
    'Hi [Name], is the welder job at Orrin Castings still open?',
    'Dear {{first_name}}, is the welder job at Orrin Castings still open?',
    { text: 'Could we connect before the audit on Friday?', to: 'internal' },
    'Hi there,',
  ],
});
