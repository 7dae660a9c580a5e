import { does, type Reading } from '../reading/read.ts';
import { normalRequisition } from '../reading/requisition.ts';
import { SURE } from '../rules/sure.ts';
import { factsIn } from '../shorten/facts.ts';
import { isPart } from './added.ts';
import { sharesWord, termsOf } from './canonical.ts';
import { FUNCTION } from './neutral.ts';

/** Reasons to refuse a text for what it no longer says: recipient, company, position, number, request, name. */
export function losses(before: Reading, after: Reading): string[] {
  const { context } = before;
  const kept = new Set(termsOf(after.text).map(({ stem }) => stem));
  const reasons: string[] = [];
  const need = (what: string, value: string | undefined) => {
    if (value === undefined) return;
    const terms = termsOf(value).filter(
      ({ stem }) => !FUNCTION.has(stem) && !/^(?:mr|mrs|ms|miss|doctor|madam|sir)$/.test(stem),
    );
    const lost = terms.filter((term) => !kept.has(term.stem) && !isPart(term, kept));
    if (lost.length > 0) reasons.push(`The ${what} “${value}” is lost.`);
  };
  const { facts } = factsIn(before);
  const greeted = after.structure.greeting?.recipient;
  const signed = after.structure.signOff?.name;
  const recipient = context.recipient ?? facts.recipient;
  const greeting = greeted && after.text.slice(greeted.start, greeted.end);
  // Given beside the note, a name can be called by either part: "Hi Alicia", "Dear Ms. Brandt".
  const isCalled = context.recipient !== undefined && greeting !== undefined && sharesWord(context.recipient, greeting);
  if (!isCalled) need('recipient', lastName(recipient));
  if (recipient && greeting && !isCalled && !sharesWord(lastName(recipient) as string, greeting))
    reasons.push('The greeting names somebody else.');
  need('company', withoutForm(context.company ?? facts.company));
  need('position', context.role && !sharesWord(context.role, facts.role) ? context.role : facts.role);
  const sender = lastName(facts.sender);
  need('name at the end', sender);
  if (sender && signed && !sharesWord(sender, after.text.slice(signed.start, signed.end)))
    reasons.push('Somebody else has signed.');
  const idsOf = ({ text, requisitions }: Reading) => requisitions.map(({ start, end }) => text.slice(start, end));
  const ids = new Set(idsOf(after).map(normalRequisition));
  const wanted = context.req !== undefined ? [context.req] : idsOf(before);
  for (const id of wanted)
    if (
      before.requisitions.length > 0 &&
      !ids.has(normalRequisition(id)) &&
      !plainDigits(after.text).includes(plainDigits(id))
    )
      reasons.push(`The number “${id}” is lost.`);
  if (before.requisitions.length === 0 && before.jobAudience) reasons.push(...lostCodes(before, after));
  if (asks(before) && !asks(after)) reasons.push('The request at the end is lost.');
  return reasons;
}

/**
 * Where no number was read as the posting's own, whatever looks like one beside the position stays: "R-310, the data
 * engineer role".
 */
function lostCodes(before: Reading, after: Reading): string[] {
  const kept = plainDigits(after.text);
  return before.sentences
    .filter((sentence) => before.roles.some(({ start }) => start >= sentence.start && start < sentence.end))
    .flatMap(({ text }) => [...text.matchAll(/(?<![\p{L}\d$€£-])\p{Lu}{1,5}[-/ #]?\d{1,7}(?:[-/]\d+)*\b(?![%.]?\d)/gu)])
    .filter(([code]) => !kept.includes(plainDigits(code)))
    .map(([code]) => `The number “${code}” is lost.`);
}

/** Without the legal form at its end, which nobody misses. */
function withoutForm(company: string | undefined): string | undefined {
  return company?.replace(/,? (?:Inc|LLC|Ltd|Corp|Co|PLC|GmbH|AG|AB|SA|BV|NV|Oy|Kft|LLP|Pvt)\.?$/i, '');
}

function plainDigits(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Of a name the last word stands for it: "Joanna Delaney" may be "Ms. Delaney". */
function lastName(name: string | undefined): string | undefined {
  return name?.trim().split(/\s+/).at(-1);
}

function asks(note: Reading): boolean {
  return note.sentences.some((sentence) => does(sentence, 'ask') >= SURE.ask);
}
