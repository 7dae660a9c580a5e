import { ruleCases } from '../support/rule-cases.ts';

ruleCases('sales-pitch', {
  fires: [
    'Our platform cuts hiring costs by 30%. Would you like a demo?',
    'I offer resume writing services to recruiters like you.',
    "I'd love to show you our new scheduling tool.",
    'Book a free consultation with our team today.',
    'We help firms like yours fill roles twice as fast.',
    { text: 'Your post on slow hiring rang true. Can I give you a free demo?', to: 'peer' },
    { text: 'Would you be open to a free call on how our agency could bring you more leads?', to: 'hiring-manager' },
    { text: 'Our software saves your team ten hours a week.', to: 'internal' },
  ],
  silent: [
    'I have sold scheduling software for six years.',
    'Is the sales representative job at Pinnacle Paper open?',
    'I am a product manager and ran 40 demos a month at Corvane.',
    'Your product got my clinic through the audit.',
    'Would you be open to a short call?',
    'I am free on Friday for a call.',
    'Our team at Corvane shipped the tool in May.',
    'I led customer service at a furniture shop.',
    'I was a solution architect and now want the service desk role at Octavane.',
    'Could we talk about how you demo the kiln?',
    'The project plan is yours if it helps.',
  ],
});
