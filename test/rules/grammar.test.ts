import { ruleCases } from '../support/rule-cases.ts';

ruleCases('grammar', {
  fires: [
    {
      text: 'I saw that your looking for a cook.',
      spans: ['your looking'],
      mended: "I saw that you're looking for a cook.",
    },
    { text: 'im a cook and i dont drive', spans: ['im', 'dont'], mended: "I'm a cook and i don't drive" },
    { text: 'lets connect about the cook job', spans: ['lets'], mended: "let's connect about the cook job" },
    { text: 'I am exited about the cook job.', mended: 'I am excited about the cook job.' },
    { text: 'The hiring manger told me about it.', mended: 'The hiring manager told me about it.' },
    { text: 'I have five years experience on the grill.', mended: "I have five years' experience on the grill." },
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
    { text: 'your looking for a tester', to: 'internal', spans: ['your looking'] },
  ],
  silent: [
    'hi tom, saw the barista job at bluebird. i did three years in leeds. could we connect',
    'Night audit, front desk, four years. Ready to move.',
    'I cook, I clean, I close up.',
    'u got any gigs thx lmk',
    'Your looking glass exhibition in St Ives inspired me.',
    "Your team's post is the clearest that I've read.",
    'I do garde manger and charcuterie.',
    'The school where I teach lets parents visit.',
    "I have five years' experience and a year's training.",
    'Their exit sign fell; the exits are clear.',
    { text: 'Hi Ana,', slips: [['Ana']] },
    { text: 'Bonjour Luc, je vous écris pour le poste de boulanger chez vous.', slips: [['écris', 'écrit']] },
  ],
});
