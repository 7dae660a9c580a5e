import { ruleCases } from '../support/rule-cases.ts';

ruleCases('no-role', {
  fires: [
    'Are there any openings at Orrin Castings?',
    "I'm a graphic designer looking for a job at Pixel Foundry.",
    'I am interested in a position at Larkfield Medical. Could we connect?',
    'I would like to hear about opportunities at Octavane.',
    'I would take any job in your company.',
    'Is there anything for me at Alder & Rye?',
    'I saw requisition 30-5517 at Bluestem Energy, and my ten years as a lineman fit it.',
    { text: 'Bartender here, ten years. Do you need anybody at the Anchor?', to: 'hiring-manager' },
  ],
  silent: [
    'Does Tern Ridge Logistics still hire drivers?',
    'Is Fjordline Air looking for ramp agents?',
    'I would like to ask about the welder job at Orrin Castings.',
    'Is there a nursing position at Larkfield Medical?',
    'Could I apply for the accounting internship at Lund & Abbott?',
    'The night-shift RN job at Larkfield Medical (req 40871) fits me.',
    'Octavane is looking for a data engineer. Could we talk?',
    'Is the <role> job at Orrin Castings still open?',
    { text: 'I like what Alder & Rye does with old grains. Could we connect?', to: 'peer' },
    { text: 'Are there any openings on your team?', to: 'internal' },
    'I would like to connect with you.',
    "Let's connect",
  ],
});
