import { ruleCases } from '../support/rule-cases.ts';

ruleCases('no-company', {
  fires: [
    'Hi Ms. Ito, I am interested in the line cook job at your company. – Ana Paz',
    'Is the welder opening on your team still there?',
    'After six years at Corvane I would like to apply for the estate paralegal role.',
    'I work for Orrin Castings and would like to hear about the welder opening at your firm.',
    'I found the driver job (req 551) on Indeed. Could we connect?',
    'Is the bilingual paralegal position in Denver still open?',
    { text: 'Are you hiring bartenders for the summer?', to: 'hiring-manager' },
    'I have a degree from Ohio State and want the analyst job that you posted on LinkedIn.',
  ],
  silent: [
    'I would like to ask about the welder job at Orrin Castings.',
    'Alder & Rye is hiring a sous chef. Could we connect?',
    "Octavane's data engineer role fits my six years with Airflow.",
    'I would like to leave Corvane for Octavane and its data engineer role.',
    'hi tom, saw the barista job at bluebird on indeed. could we connect? - maya',
    { text: 'Is the paralegal role at lund & abbott still open?', context: { company: 'Lund & Abbott' } },
    'Is the welder job at [Company] still open?',
    'Yo! Sushi in Bath needs an assistant chef. Could I apply?',
    { text: 'May I ask how you moved from nursing to recruiting?', to: 'peer' },
    { text: 'Could we connect before the audit?', to: 'internal' },
    "Let's connect",
  ],
});
