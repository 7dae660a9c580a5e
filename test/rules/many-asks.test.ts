import { ruleCases } from '../support/rule-cases.ts';

ruleCases('many-asks', {
  fires: [
    'Could you review my resume and introduce me to the hiring manager?',
    'Would you be open to a call on Friday? Could you also send me the job description?',
    'Please forward my resume to the foreman and call me about the interview.',
    'Would you refer me for the welder job, and may I visit the plant?',
    'Could we connect? Would you look over my portfolio? And could you recommend a course?',
    { text: 'May I ask you for a referral? Could you review my cover letter as well?', to: 'peer' },
    { text: 'Could you send me the rota and introduce me to the night lead?', to: 'internal' },
    'Two favors: review my resume and introduce me to the lead.',
    "Here is what I'd like: review my resume, and call me.",
    'I do hope for two things: review my resume and introduce me to the lead.',
    'My work: review claims; could you review my resume and introduce me to the lead?',
  ],
  silent: [
    'Could we connect and talk about the welder job?',
    'Could we connect? Would you consider my profile?',
    'I would like to connect. Would you be open to a short call?',
    'Is the night shift still open?',
    'Could we talk about the role and the team?',
    'Would Monday or Tuesday suit you for a call?',
    'May I send my resume? Thank you for your time.',
    'At Corvane I review resumes, introduce new hires and refer cases to legal. Could we connect?',
    { text: 'Could you refer me to the person who asked you to review the plan?', to: 'internal' },
    'The front desk role at Mercy Harbor fits what I do: book 50 patients a day, answer phones, send reminders.',
    'My work: review claims, call clients and send letters. Could we connect?',
    'I do three things: hire crews, book venues, pay vendors. Would you review my resume?',
    'My days at Corvane – review claims, call clients and send letters. Could we connect?',
    "Let's connect",
  ],
});
