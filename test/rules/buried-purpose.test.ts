import { ruleCases } from '../support/rule-cases.ts';

ruleCases('buried-purpose', {
  fires: [
    'Hi Ms. Ito, how are you today? I saw the line cook job at Alder & Rye on Indeed.',
    'Hello Mr. Ruiz, my name is Tomasz Gil. I would like to apply for the tram driver job at Avon Light Rail.',
    {
      text: 'Hi Ms. Larkin, I hope you had a good weekend. The payroll role at Lund & Abbott fits my eight years in ADP.',
      mended: 'Hi Ms. Larkin, the payroll role at Lund & Abbott fits my eight years in ADP.',
    },
    'I was born in Lisbon and have loved the sea since I was five. Is the deckhand job at Fjordline Cruises open?',
    'Hi Ms. Ito, it was great talking to you. I would like to be considered for the cook job at Alder & Rye.',
    'Hello Mr. Hofer, I am following up on our conversation. Could I apply for the porter job at Alpenhof?',
    'Thank you for accepting my invitation. Is the welder job at Orrin Castings still open?',
    { text: 'I am a nurse and a mother of two. Are you hiring for the ICU at Mercy Harbor?', to: 'hiring-manager' },
    'Hi Ana,\n\nGreetings from Leeds!\n\nThe driver job at Tern Ridge Logistics (req 9) fits my licence.',
  ],
  silent: [
    'Hi Ms. Ito, the line cook job at Alder & Rye fits my six years on the grill. Could we connect?',
    'After nine years of TIG welding, I would like to join Orrin Castings. Could we connect?',
    'Dana Whitlock told me that you lead hiring for the ICU. I am a nurse. Could we talk?',
    'Our talk about the ICU opening made me curious. I would like to apply for the job at Mercy Harbor.',
    'Your post on hiring apprentices rang true. Is the welder job at Orrin Castings still open?',
    'Requisition 4471 is still on your page. I have six years in payroll. Could we connect?',
    'I have cooked for six years and would like to ask about the line cook job at Alder & Rye. – Ana Paz',
    { text: 'How are you, Sam? Your talk on kiln safety at CeramiCon was the best that I heard.', to: 'peer' },
    { text: 'Hope the move went well. Could you send me the rota for the QA team?', to: 'internal' },
    'Dear Dr. Ilse van der Berg, the line cook job at Alder & Rye fits my six years on the grill. Could we connect?',
    'Hello and good day to you, Mr. Lindeman, the line cook job at Alder & Rye fits my six years on the grill. Thank you.',
    'Hi Ana, how are you? I would like to connect.',
    "How are you? Let's connect.",
  ],
});
