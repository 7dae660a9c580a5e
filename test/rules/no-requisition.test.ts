import { ruleCases } from '../support/rule-cases.ts';

ruleCases('no-requisition', {
  fires: [
    'I would like to ask about the welder job at Orrin Castings, which I saw on Indeed.',
    'The welder role at Orrin Castings fits my 12 years, 3 plants and ISO 9001 audits.',
    'The lineman opening at Bluestem Energy fits my work since 2014.',
    { text: 'Alder & Rye is hiring a sous chef. My number is 614-555-0142.', format: 'inmail' },
    'Is the job-share for a payroll clerk at Lund & Abbott still open?',
    { text: 'Are you hiring drivers at Tern Ridge Logistics?', to: 'hiring-manager' },
    'Is there a sous chef job at your company?',
    { text: 'Is the welder job at Orrin Castings still open?', context: { req: '1130' } },
  ],
  silent: [
    'I would like to ask about the welder job at Orrin Castings (req 551).',
    'The regional manager job at Acme Tooling (#2291) fits me.',
    'Fjordline Cruises needs a Guest Relations Manager (job 4478).',
    'The tram driver vacancy at Avon Light Rail, ref TD-90, fits me.',
    'The RN residency at Mercy Harbor (posting 2025-NR-3) fits me.',
    'The visual merchandiser role at Summit Trail (VM-118 on LinkedIn) fits me.',
    'I applied for requisition R-5518, the welder job at Orrin Castings.',
    {
      text: 'Subject: Payroll Analyst, req 77120\n\nThe payroll analyst job at Marlowe Freight fits me.',
      format: 'inmail',
    },
    'Is there any job at your firm?',
    'I would like to connect with you.',
    'Is the welder job at [Company] still open?',
    { text: 'Is the paralegal role at Lund & Abbott as busy as it looks?', to: 'peer' },
    "Let's connect",
  ],
});
