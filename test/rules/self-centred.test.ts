import { ruleCases } from '../support/rule-cases.ts';

ruleCases('self-centred', {
  fires: [
    'I am a cook. I have six years on the grill. I want the job at Alder & Rye.',
    'I am a cook. My grill is spotless. I work nights. Is the job at Alder & Rye open?',
    "I'm a cook. I've run a grill. I'd like the job at Alder & Rye.",
    'I’m a cook. I’ve run a grill. I’d like the job at Alder & Rye.',
    'Hi Ana, I am a cook. My grill is spotless. Me and Alder & Rye would get on.',
    'I am a cook\nI have run a grill\nI want the job at Alder & Rye',
    { text: 'I loved your talk. I fire kilns too. I would like to connect.', to: 'peer' },
    'i am a cook. my grill is spotless. i want the job at alder.',
    'I am Kiran Rao. I have four years in SAP. Me and Lund & Abbott would get on.',
  ],
  silent: [
    'I am a cook. I want the job at Alder & Rye.',
    'I am a cook. My grill is spotless. Is the job at Alder & Rye open?',
    'I am a cook. I work nights. I learn fast. Is the job open? Could we talk?',
    'In Leeds I ran a grill. It was spotless. Its owner sends me to you.',
    'I am at St. James Inc. in Leeds with an M.S. in food. Is the cook job open?',
    'Meals are my trade. Iron pans are my tools. Mystery diners like them.',
    'Hi Ana, the cook job at Alder is what I want. I have six years on the grill. My profile has more. – I. Meyer',
    'Your post rang true. I am a cook. I run a grill. Could we talk?',
    'Respected Sir, myself Kiran Rao. I have 4 years in SAP. I want a role at Lund & Abbott. May we connect?',
    'Myself Anil Verma. I am an accountant. I want the accounts post at Surya Cement.',
    'Mine is a short note. I am a cook. I want the job at Alder & Rye.',
    "Let's connect",
    'ID 4471 is the cook job. I have six years on the grill. My knives are sharp. Is it open?',
  ],
});
