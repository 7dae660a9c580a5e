import { apologetic } from './apologetic.ts';
import { assumedMemory } from './assumed-memory.ts';
import { buriedPurpose } from './buried-purpose.ts';
import { casualTone } from './casual-tone.ts';
import { cliche } from './cliche.ts';
import { contextMismatch } from './context-mismatch.ts';
import { defaultText } from './default-text.ts';
import { demandingAsk } from './demanding-ask.ts';
import { emptyNote } from './empty-note.ts';
import { grammar } from './grammar.ts';
import { interviewRisk } from './interview-risk.ts';
import { linkOrContact } from './link-or-contact.ts';
import { longSentence } from './long-sentence.ts';
import { manyAsks } from './many-asks.ts';
import { noAsk } from './no-ask.ts';
import { noBackground } from './no-background.ts';
import { noCompany } from './no-company.ts';
import { noPurpose } from './no-purpose.ts';
import { noRecipientName } from './no-recipient-name.ts';
import { noRequisition } from './no-requisition.ts';
import { noRole } from './no-role.ts';
import { noSignOff } from './no-sign-off.ts';
import { noSource } from './no-source.ts';
import { notEnglish } from './not-english.ts';
import { placeholder } from './placeholder.ts';
import { pressure } from './pressure.ts';
import type { Rule } from './rule.ts';
import { salesPitch } from './sales-pitch.ts';
import { selfCentred } from './self-centred.ts';
import { shouting } from './shouting.ts';
import { spelling } from './spelling.ts';
import { tooLong } from './too-long.ts';
import { tooThin } from './too-thin.ts';

/** Every rule, the most important first: findings of one severity come in this order. */
export const RULES: readonly Rule[] = [
  emptyNote,
  placeholder,
  contextMismatch,
  defaultText,
  noPurpose,
  tooLong,
  salesPitch,
  demandingAsk,
  interviewRisk,
  noRole,
  noCompany,
  buriedPurpose,
  noAsk,
  pressure,
  assumedMemory,
  noRecipientName,
  casualTone,
  shouting,
  linkOrContact,
  grammar,
  spelling,
  tooThin,
  notEnglish,
  noBackground,
  noRequisition,
  noSource,
  manyAsks,
  apologetic,
  cliche,
  selfCentred,
  longSentence,
  noSignOff,
];
