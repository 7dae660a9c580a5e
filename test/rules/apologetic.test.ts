import { ruleCases } from '../support/rule-cases.ts';

ruleCases('apologetic', {
  fires: [
    'Sorry to bother you. Is the cook job open?',
    "I know you're busy, but is the cook job open?",
    "I don't have much experience but I learn fast.",
    'I apologize for the cold message.',
    'I am sorry for reaching out like this.',
    'I may not be the best candidate, but I would like to try.',
    'I hate to take up your time. Is the cook job open?',
    { text: 'Apologies for the intrusion. Your talk was great.', to: 'peer' },
    { text: 'Sorry to bother you again about the rota.', to: 'internal' },
  ],
  silent: [
    'I was sorry to hear that the Tampa plant closed.',
    'I ran the front desk of a busy ski hotel.',
    'I know your team is growing.',
    'The ad says that no experience is needed. Is that so?',
    'I handled apologies and refunds at a call center.',
    "I don't have the requisition number. Could you point me to it?",
    'I know that you hire in May.',
    'I have little time left in the Army and much experience with trucks.',
    'Your guide says that candidates should not apologize for gaps.',
    'Is the cook job open? Thank you for your time.',
  ],
});
