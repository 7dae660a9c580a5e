import { ruleCases } from '../support/rule-cases.ts';

ruleCases('spelling', {
  fires: [
    {
      text: 'I have applyed for the cook job at Alder.',
      slips: [['applyed', 'applied']],
      spans: ['applyed'],
      mended: 'I have applied for the cook job at Alder.',
    },
    {
      text: "It's realy my kind of kichen, Ana's too.",
      slips: [
        ['realy', 'really'],
        ['kichen', 'kitchen'],
      ],
      spans: ['realy', 'kichen'],
      mended: "It's really my kind of kitchen, Ana's too.",
    },
    { text: 'Greatful for your time.', slips: [['Greatful', 'Grateful']], mended: 'Grateful for your time.' },
    { text: 'I bake xqzbread at the mill.', slips: [['xqzbread']], spans: ['xqzbread'] },
    { text: '  I bake, clean and  maintane ovens.', slips: [['maintane', 'maintain']], spans: ['maintane'] },
    { text: 'Your tlak was the best.', to: 'peer', slips: [['tlak', 'talk']], mended: 'Your talk was the best.' },
    { text: 'Can you send the roat?', to: 'internal', slips: [['roat', 'rota']], mended: 'Can you send the rota?' },
  ],
  silent: [
    'I have applied for the cook job at Alder.',
    'I have applyed, but nobody was asked to proofread.',
    { text: 'I have applied for the cook job.', slips: [] },
    { text: 'Hi Anna,', slips: [['Anna', 'Ana']] },
    {
      text: 'Bonjour Luc, je vous écris pour le poste de boulanger chez vous.',
      slips: [['poste', 'post']],
    },
    { text: 'I programme lathes and organise the shop.', slips: [] },
    { text: 'Is the job at Ræder & Søn open?', slips: [] },
  ],
});
