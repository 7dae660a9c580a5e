import { ruleCases } from '../support/rule-cases.ts';

ruleCases('placeholder', {
  fires: [
    { text: 'Hi [Name], is the welder job at Orrin still open?', spans: ['[Name]'] },
    { text: 'Is the welder job at {{company}} still open?', spans: ['{{company}}'] },
    { text: 'Is the <role> job at Orrin still open?', spans: ['<role>'] },
    { text: 'I have XXX years of TIG welding.', spans: ['XXX'] },
    { text: 'Is the welder job at INSERT COMPANY HERE still open?' },
    { text: 'Hi [Name], I love [Company].\n\n[Your Name]', spans: ['[Name]', '[Company]', '[Your Name]'] },
    { text: 'Is the welder job (req ____) still open?', spans: ['____'] },
    { text: 'I have [number] years on tower cranes.', spans: ['[number]'] },
    {
      text: 'Hi [Name], is the welder job at [Company] open?',
      context: { recipient: 'Ms. Ito', company: 'Orrin Castings' },
      mended: 'Hi Ms. Ito, is the welder job at Orrin Castings open?',
    },
    { text: 'Bonjour [Prénom], je vous écris pour le poste de boulanger.', spans: ['[Prénom]'] },
    { text: 'Hi [Name],', spans: ['[Name]'] },
    { text: 'Hi YOUR NAME, I want to weld at YOUR COMPANY.', spans: ['YOUR NAME', 'YOUR COMPANY'] },
    { text: 'Hi Ana, I weld (the company) ____ frames.', spans: ['(the company)', '____'] },
    { text: 'Dear Hiring Manager Name, is the welder job open?', spans: ['Dear Hiring Manager Name'] },
    { text: 'Is the welder job (insert role) at $company open?', spans: ['(insert role)', '$company'] },
  ],
  silent: [
    { text: '[kiln] is looking for a studio technician.', context: { company: '[kiln]' } },
    'My name is Ana and I would love to weld at YOUR COMPANY (JOB ID 551).',
    'Orrin Castings (the company) has a welder job on its page (title) [sic].',
    'I write <b>HTML</b>, {x: 1} and [my page](https://kiln.example).',
    'I insert IV lines and draw blood on night shifts.',
    'I tune slow INSERT statements in Postgres for a living.',
    'My shifts: > 40 hours a week, < 60 in the summer.',
    'The welder job (req 551) at Orrin Castings fits me.',
    'I pack size XXL boxes at a depot in Reno.',
    'I write C++, C# and Rust for devices that hold 64 kB.',
    'I moved from Java 8 -> 21 with no downtime.',
    'My name is Tomasz and my company is Gil & Sons.',
  ],
});
