import { ruleCases } from '../support/rule-cases.ts';

ruleCases('no-source', {
  fires: [
    'I would like to ask about the welder job at Orrin Castings.',
    'The welder job at Orrin Castings (req 551) fits my nine years of TIG.',
    'I saw the posting for a sous chef at Alder & Rye.',
    'Requisition 30-5517 at Bluestem Energy fits my ten years as a lineman.',
    'Does Tern Ridge Logistics still hire drivers?',
    { text: 'Is the porter job at Alpenhof still open?', to: 'hiring-manager' },
    'I indeed monster through audits, and the auditor role at Lund & Abbott fits that.',
  ],
  silent: [
    'The welder job at Orrin Castings (req 551, on Indeed) fits me.',
    'The support analyst role at Kestrel ISP, which I found on Dice.com, fits me.',
    'I saw the sous chef job at Alder & Rye on your careers page.',
    'Your post about the driver job at Tern Ridge Logistics caught my eye.',
    'Dana Whitlock told me about the RN job at Mercy Harbor.',
    'The union board lists a pipefitter job at Orrin Castings.',
    'I heard of the groundskeeper job at Greyfriars at the county job fair.',
    'I saw on LinkedIn that Spoke & Sprocket needs a bike mechanic.',
    'I like what Alder & Rye does with old grains and would love to work there. Could we talk?',
    { text: 'Is the paralegal role at Lund & Abbott as busy as it looks?', to: 'peer' },
    'I would like to connect with you.',
    'Is the <role> job at Orrin Castings still open?',
    "Let's connect",
  ],
});
