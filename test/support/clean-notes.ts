import type { NoteInput } from '../../src/reading/input.ts';

/**
 * Notes that nothing is to be said about: other trades, audiences and formats, and each rule's near misses among
 * them.
 */
export const CLEAN_NOTES: readonly NoteInput[] = [
  {
    text: 'Hi Ms. Adeyemi, is the night baker job at Larkspur Bread (req 2207, on Indeed) still open? Six years of sourdough are on my profile. – Pilar Ochoa',
    plan: 'free',
  },
  {
    text: 'Hello Mr. Brandt,\n\nThe pipefitter posting at Orrin Castings (job 8841, on your careers page) matches my union card and nine years of steam work. Would you be open to a short call on Tuesday?\n\nRegards,\nLeroy Dufour',
    plan: 'premium',
  },
  {
    text: 'Dear Dr. Szymański, the dental hygienist role at St. Anne’s Clinic (ref DH-7, on Handshake) fits my licence and four years in Reno. Could we connect? – Mei Tanaka, RDH',
    to: 'hiring-manager',
    plan: 'free',
  },
  {
    text: 'Hi Jonas, your talk on kiln safety at CeramiCon changed how we load our racks. May I ask how you vent the gas? – Ruth Amsel',
    to: 'peer',
    plan: 'free',
  },
  {
    text: 'Your checklist got our ward through the audit. Could we connect before the review on Friday?',
    to: 'internal',
  },
  {
    text: 'Subject: Estate Paralegal, req 1190\n\nDear Ms. Lund,\n\nThe Estate Paralegal posting (req 1190) on the Harrow & Voss careers page describes the probate work that I have done for eight years in Bristol. Two of those years were spent moving 600 files to a new system with no date missed. My resume is on my profile.\n\nWould you be open to a conversation next week? My number is 0117 496 0123.\n\nKind regards,\nGil Navarro',
    format: 'inmail',
    plan: 'premium',
  },
  {
    text: 'Hi Ms. Petrov, the data engineer opening at Octavane (req 551, on LinkedIn) asks for Airflow, and my pipelines are at https://docs.kvdb.example/work. I have run them for five years. Could we talk this week? – Yusuf Demir',
    format: 'message',
  },
  {
    text: 'Mr. Okoro, Tern Ridge Logistics has a dispatcher vacancy (requisition 55102, RecruitMilitary) that reads like my last Army post: 40 trucks, no late loads. May I send my resume? – Sgt. Leon Batista',
    plan: 'free',
  },
  {
    text: 'Hello Ms. Iyer, Priya Nair from your team told me about the QA lead role at Pellucid (JR-3310). I led testing for two releases of a banking app. Would it be all right to connect? Best, Tom Reyes',
    plan: 'premium',
    context: { company: 'Pellucid, Inc.', req: '3310', recipient: 'Anjali Iyer' },
  },
  {
    text: 'Good morning Ms. Larkin, the groundskeeper position at Greyfriars Golf Club (posting 14, at the county job fair) suits my turf degree. Which shift does it cover? – Wade Holm',
    plan: 'free',
  },
];
