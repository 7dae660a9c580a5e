import { ruleCases } from '../support/rule-cases.ts';

ruleCases('default-text', {
  fires: [
    {
      text: "I'd like to add you to my professional network on LinkedIn.",
      spans: ['add you to my professional network'],
    },
    { text: 'Hi Ana, please join my network. – Tom Reyes', spans: ['join my network'] },
    'Please add me to your network.',
    { text: "Let's connect!", spans: ["Let's connect"] },
    { text: 'Lets connect', spans: ['Lets connect'] },
    { text: "LET'S CONNECT", spans: ["LET'S CONNECT"] },
    { text: 'Hello Ms. Ito, I am trying to grow my network. – Jun Park', spans: ['grow my network'] },
    {
      text: "I want to expand my network and I'd love to add you to my network.",
      spans: ['expand my network', 'add you to my network'],
    },
    'I am expanding my network with professionals in the Denver area.',
    { text: 'Hi Sam, I would like you to join my professional network.', to: 'peer' },
    { text: 'Hi, let’s connect.', to: 'internal' },
    "I have nine years in cost accounting. I'd like to add you to my network.",
  ],
  silent: [
    'I would like to connect.',
    'Hi Anna, would you be willing to connect with me? – Femi Ojo',
    "Let's connect about the welder opening at Orrin Castings.",
    'Your post on hiring apprentices rang true, so let’s connect.',
    { text: "I'd like to add you to my network: we both sit on the board of the Larkfield food bank.", to: 'peer' },
    { text: 'I am growing my network, and your talk on kiln safety at CeramiCon is why I write to you.', to: 'peer' },
    "Let's connect: Dana Whitlock told me that you lead the ICU at Mercy Harbor.",
    'The network engineer role at Octavane (req 12, on Dice) is the one that I want.',
    'Could you add me to the list for the open day at the mill?',
    'Let us connect the new kiln before Friday.',
    'May I join your team at Alder & Rye as a sous chef?',
    '',
  ],
});
