import { ruleCases } from '../support/rule-cases.ts';

ruleCases('shouting', {
  fires: [
    { text: 'I REALLY want the cook job at Alder & Rye.', spans: ['REALLY'] },
    { text: 'Is the cook job at Alder & Rye open!!', spans: ['!!'] },
    { text: 'Is the cook job at Alder & Rye still open??', spans: ['??'] },
    { text: 'Is the cook job at Alder & Rye still open?!', spans: ['?!'] },
    {
      text: 'I would love the cook job! My grill work is the best in Leeds! Could we connect?',
      severity: 'suggestion',
    },
    { text: 'I have TWENTY years of work on the grill.', spans: ['TWENTY'] },
    { text: 'PLEASE consider me for the cook job.', spans: ['PLEASE'] },
    'HELLO SIR. I AM A VETERAN AND WANT TO WORK WITH YOUR TEAM.',
    { text: 'Thank you!!! Is the cook job at Alder & Rye open?', spans: ['!!!'] },
    { text: 'Your talk was AMAZING and taught me a lot.', to: 'peer', spans: ['AMAZING'] },
  ],
  silent: [
    'I passed the NCLEX and hold ACLS from the AHA.',
    'Please tell me ASAP whether the job is open.',
    'I know COBOL, FORTRAN and SAP.',
    'The welder job (JR-2024-ABCD) at Orrin Castings fits me.',
    'I stocked shelves at IKEA and built sets for LEGO.',
    'I weld TIG, MIG and stick at a NASA supplier.',
    'I would love to bake at Larkspur Bread!',
    'Hi Priya! Is the baker job at Larkspur open? Thank you!',
    'Is the welder job at Orrin Castings open? – DANA WHITLOCK',
    'I worked for UNICEF and for NATO.',
    'Yo! Sushi in Bath needs an assistant chef! Could we talk?',
    'My CV says more. Is it OK to send it?',
  ],
});
