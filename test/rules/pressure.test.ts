import { ruleCases } from '../support/rule-cases.ts';

ruleCases('pressure', {
  fires: [
    { text: 'Please answer ASAP about the cook job.', spans: ['ASAP'] },
    'It is urgent. Is the cook job at Alder & Rye open?',
    'I am desperate for work at your mill.',
    { text: 'Please please consider my profile.', spans: ['Please please'] },
    'I beg you to look at my profile.',
    { text: 'I will take any job at Orrin Castings.', spans: ['take any job'] },
    'Please help me get a job at Larkfield.',
    'I want a job in your company. Please help me.',
    'Kindly help me, please. I have looked for months.',
    'I have applied to Lund & Abbott three times, so please help me!',
    'I really need this chance at Larkfield.',
    'I urgently need a shift at your depot.',
    'I am in urgent need of a job.',
    { text: 'Could you send the rota asap?', to: 'internal', spans: ['asap'] },
  ],
  silent: [
    'I can start immediately.',
    'I have nursed in urgent care for six years.',
    'Is the nurse job at Urgent Care of Ohio still open?',
    'I really enjoyed your talk on kiln safety.',
    'Before I begin, may I ask about the shifts?',
    'Is there any job description that I could read?',
    'Please consider my profile.',
    'We really needed a second oven, so I built one.',
    'I haul time-critical freight and never miss a deadline.',
    'I began as a porter and now run the front desk.',
    'I answer desperate callers on a crisis line.',
  ],
});
