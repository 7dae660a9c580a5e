import { ruleCases } from '../support/rule-cases.ts';

ruleCases('no-background', {
  fires: [
    'Hi Ms. Ito, is the line cook job at Alder & Rye (req 12, on Indeed) still open? – Ana Paz',
    'I was born in Leeds and would like to ask about the cook job at Alder & Rye.',
    "I'm a go-getter and a fast learner. Is the cook job at Alder & Rye open?",
    'I work at Corvane. Is the clerk job at Orrin Castings open?',
    'My boss is unfair and I want the clerk job at Orrin Castings.',
    { text: 'Could we talk about the porter job at Alpenhof?', to: 'hiring-manager' },
    'Hello Mr. Ruiz, I admire Avon Light Rail and want to drive a tram there. Could we connect?',
    'Your profile says that you hire cooks for Alder & Rye. Could we talk?',
  ],
  silent: [
    'Is the cook job at Alder & Rye open? The rest is on my profile.',
    'Is the cook job at Alder & Rye open? May I send my resume?',
    'Is the cook job at Alder & Rye open? I have XX years of experience.',
    'Is the clerk job at Orrin Castings open to a veteran?',
    'I have done a little retail work. Is the clerk job at Orrin open?',
    "I'm a welder. Is the job at Orrin Castings open?",
    'My nursing degree fits the RN job at Mercy Harbor.',
    'I cut the mill’s energy use by 31%. Is the analyst job at Orrin open?',
    'Bartender here. Is the job at the Anchor open?',
    'I hold a CDL with hazmat. Is the driver job at Tern Ridge open?',
    { text: 'May I ask how you vent the gas from the kiln?', to: 'peer' },
    { text: 'Could you send me the rota?', to: 'internal' },
    "Let's connect",
  ],
});
