import { trusted } from '../../../src/report/html.ts';

/** The coach's face in a chat: a note that was checked. */
export const AVATAR = trusted(
  `<svg class="avatar" viewBox="0 0 36 36" aria-hidden="true">
    <rect width="36" height="36" fill="#1f4b57"/>
    <path d="M10 8h11l5 5v15H10z" fill="#f6f1e4"/>
    <path d="M21 8l5 5h-5z" fill="#c9bfa5"/>
    <path d="M13 20.5l3.5 3.5 6.5-7" fill="none" stroke="#1f7a5a" stroke-width="2.6" stroke-linecap="round"
      stroke-linejoin="round"/>
  </svg>`,
);

/** In front of what only one person sees. */
export const EYE = trusted(
  `<svg class="eye" viewBox="0 0 24 24" fill="none" stroke="currentcolor" stroke-width="2" aria-hidden="true">
    <path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z"/>
    <circle cx="12" cy="12" r="2.9" fill="currentcolor" stroke="none"/>
  </svg>`,
);
