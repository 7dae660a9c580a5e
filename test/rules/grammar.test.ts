import { ruleCases } from '../support/rule-cases.ts';

ruleCases('grammar', {
  fires: [
    {
      text: 'I saw that your looking for a cook.',
      slips: [['your', "you're"]],
      spans: ['your'],
      mended: "I saw that you're looking for a cook.",
    },
    {
      text: 'im a cook and i dont drive',
      slips: [
        ['im', "I'm"],
        ['dont', "don't"],
      ],
      spans: ['im', 'dont'],
      mended: "I'm a cook and i don't drive",
    },
    {
      text: 'I have five years experience on the grill.',
      slips: [['years', "years'"]],
      mended: "I have five years' experience on the grill.",
    },
    {
      text: 'He have told me about the job.',
      slips: [['He have', 'He has']],
      spans: ['He have'],
      mended: 'He has told me about the job.',
    },
    { text: 'The job what I want is open.', slips: [['what']], spans: ['what'] },
    {
      text: 'The  “old” ovens was mine.',
      slips: [['ovens was', 'ovens were']],
      mended: 'The  “old” ovens were mine.',
    },
    { text: 'your looking for a tester', to: 'internal', slips: [['your', "you're"]], spans: ['your'] },
  ],
  silent: [
    'hi tom, saw the barista job at bluebird. i did three years in leeds. could we connect',
    'Night audit, front desk, four years. Ready to move.',
    { text: 'Hi Ana,', slips: [['Ana']] },
    { text: 'Bonjour Luc, je vous écris pour le poste de boulanger chez vous.', slips: [['écris', 'écrit']] },
  ],
});
