import { ruleCases } from '../support/rule-cases.ts';

ruleCases('context-mismatch', {
  fires: [
    {
      text: 'Hi Ms. Ito, is the welder job at Corvane Steel still open?',
      context: { company: 'Orrin Castings' },
      spans: ['Corvane Steel'],
      mended: 'Hi Ms. Ito, is the welder job at Orrin Castings still open?',
    },
    {
      text: 'Is the welder job at Orrin Castings (req 1131) still open?',
      context: { req: '1130' },
      spans: ['1131'],
      mended: 'Is the welder job at Orrin Castings (req 1130) still open?',
    },
    {
      text: 'Hi Ms. Vaughn, is the welder job still open?',
      context: { recipient: 'Ms. Conway' },
      spans: ['Ms. Vaughn'],
      mended: 'Hi Ms. Conway, is the welder job still open?',
    },
    { text: 'Hello Peter, is the cook job open?', context: { recipient: 'Maria Silva' }, spans: ['Peter'] },
    {
      text: 'Hi Tom, the sous chef job at Fable House (req 12) fits me.',
      context: { recipient: 'Ana Paz', company: 'Alder & Rye', req: '14' },
      spans: ['Tom', 'Fable House', '12'],
    },
    { text: 'Hi Sam, your work at Octavane is why I write.', to: 'peer', context: { company: 'Pellucid' } },
    { text: 'Hi Sam, could we talk?', to: 'internal', context: { recipient: 'Priya Nair' }, spans: ['Sam'] },
    {
      text: 'Bonjour Luc, je vous écris pour le poste de boulanger chez Maison Lune.',
      context: { company: 'Maison Soleil' },
      spans: ['Maison Lune'],
    },
  ],
  silent: [
    'Hi Ms. Ito, is the welder job at Corvane Steel (req 7) still open?',
    { text: 'Is the welder job at Orrin Castings open?', context: { company: 'Orrin Castings, LLC' } },
    { text: 'Is the welder job at ORRIN CASTINGS open?', context: { company: 'Orrin Castings' } },
    { text: 'Is the welder job (req-1130) open?', context: { req: '1130' } },
    { text: 'Is the welder job (#1130) open?', context: { req: 'REQ 1130' } },
    { text: 'Hi Mrs. Simpson, is the job open?', context: { recipient: 'Patricia Simpson' } },
    { text: 'Hi Patricia, is the job open?', context: { recipient: 'Patricia Simpson' } },
    { text: 'Dear Dr. Szymanski, is the job open?', context: { recipient: 'Dr. Ewa Szymański' } },
    { text: 'I left Corvane for Orrin Castings and its welder job.', context: { company: 'Orrin Castings' } },
    {
      text: 'After six years at Corvane, may I ask about the welder job?',
      context: { company: 'Orrin Castings' },
    },
    {
      text: 'Hi there, is the welder job at your company open?',
      context: { company: 'Orrin', recipient: 'Ana', req: '4' },
    },
    { text: 'Is the welder job at Orrin, which I saw on Monster, open?', context: { company: 'Orrin' } },
  ],
});
