import { isJobBoard, isOccupation } from '../../reading/classes.ts';
import { namesItself } from '../../reading/requisition.ts';
import { tailOf } from '../../text.ts';
import type { Facts } from '../facts.ts';
import { listed } from './lists.ts';
import { withArticle } from './sentence.ts';

/** How the position and where it was found are said: "the welder role at Acme (req 77, via Indeed)". */

const JOB_NOUNS = listed('job noun');
const LEADS = listed('leads');
const DETERMINERS = listed('determiner');
const PAGES = listed('page');
const NO_PERSON = listed('no person');
const ONE_SOURCE = listed('one source');
const NO_PLACES = listed('remote');
const PLACES_WITH_THE = listed('place with the');
const WITH_THE = listed('company with the');

/** "the warehouse lead role at Acme in Denver (req 1130, via Indeed)", without what is missing. */
export function postingPhrase(facts: Facts, { tight = false } = {}): string {
  const { company, location, req, source } = facts;
  const remote = location !== undefined && isRemote(location);
  const details = [
    ...(remote ? [location] : []),
    ...(req ? [requisitionPhrase(req)] : []),
    ...(source ? [tight ? bareSource(source) : sourcePhrase(source)] : []),
  ];
  return [
    facts.role === undefined ? 'the role' : rolePhrase(facts.role),
    ...(company === undefined ? [] : [/^(?:at|with|for) /.test(company) ? company : `at ${withThe(company)}`]),
    ...(location && !remote ? [placePhrase(location)] : []),
    ...(details.length > 0 ? [`(${details.join(', ')})`] : []),
  ]
    .join(' ')
    .replace(/, \((?=[^(]*\)$)/, ' (');
}

/** Whether a place is none that a job is "in": "remote". */
export function isRemote(location: string): boolean {
  return beginsWith(NO_PLACES, location.replace(/,/g, ''));
}

function placePhrase(location: string): string {
  if (/^(?:in|near|around|at|on) /i.test(location)) return location;
  return `in ${PLACES_WITH_THE.has(location.toLowerCase()) ? 'the ' : ''}${location}`;
}

/** "the welder role", "the summer internship", "the openings for drivers". */
function rolePhrase(given: string): string {
  const role = given.replace(/^(?:the|an?|your)\s+(?=\S)/i, '');
  const last = tailOf(role, /[\p{L}'-]/u).toLowerCase();
  if (JOB_NOUNS.has(last) || JOB_NOUNS.has(last.replace(/s$/, ''))) return `the ${role}`;
  const plural = last.endsWith('s') && !last.endsWith('ss') && isOccupation(last) && isOccupation(last.slice(0, -1));
  if (plural) return `the openings for ${role}`;
  if (role.includes(',')) return `the role of ${role},`;
  const isLong = /[;:/|@]|\)$|\s(?:[–—-]|in|at|with|on|to|for)\s/.test(role) && !/^[^\s/]+\/\S+$/.test(role);
  return isLong ? `the role of ${role}` : `the ${role} role`;
}

const OF_PLACE =
  /^(?:city|county|state|town|port|university|diocese|archdiocese|department|ministry|village|borough) of /i;

/** "City of Austin" and the like take an article that their names leave out. */
function withThe(company: string): string {
  return OF_PLACE.test(company) || WITH_THE.has(company.toLowerCase()) ? `the ${company}` : company;
}

function requisitionPhrase(req: string): string {
  return namesItself(req) ? req : `req ${req}`;
}

function beginsWith(known: ReadonlySet<string>, text: string): boolean {
  const [first = '', second = ''] = text.toLowerCase().split(' ');
  return known.has(first) || known.has(`${first} ${second}`);
}

/** "a recruiter called me": said by itself. */
const TOLD_ME = /\s(?:\p{Ll}+ed|told|sent|wrote|found|gave) (?:to )?(?:me|us)\b/u;

function sourcePhrase(source: string): string {
  return beginsWith(LEADS, source) || TOLD_ME.test(source) || /^\p{Ll}+ed /u.test(source)
    ? source
    : `via ${articled(source)}`;
}

/** A board needs no "via"; a person does. */
function bareSource(source: string): string {
  const needsVia =
    beginsWith(LEADS, source) ||
    beginsWith(DETERMINERS, source) ||
    /^(?:mr|ms|mrs|dr|prof)\b/i.test(source) ||
    looksLikePerson(source) ||
    /['’]s /.test(source) ||
    !/^[\p{Lu}\d]/u.test(source);
  return needsVia ? sourcePhrase(source) : source;
}

/** "Suzanne Fiddler" is somebody, "Denver Post" is not: two or three names and no word of a board or a paper. */
function looksLikePerson(source: string): boolean {
  const words = source.toLowerCase().split(' ');
  return (
    /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'-]+){1,3}$/u.test(source) &&
    !isJobBoard(source.toLowerCase()) &&
    !words.some((word) => NO_PERSON.has(word))
  );
}

/** Common nouns want an article: "the careers page", "a Glassdoor ad". */
function articled(source: string): string {
  if (beginsWith(DETERMINERS, source) || /['’]s /.test(source)) return source;
  const [head = ''] = source.split(/\s(?:in|at|on|by|from|of)\s/);
  const last = head.split(' ').at(-1) as string;
  if (ONE_SOURCE.has(last.toLowerCase()) && (last === last.toLowerCase() || last === head)) return withArticle(source);
  if (last === last.toLowerCase() && isOccupation(last)) return withArticle(source);
  return PAGES.has(last) ? `the ${source}` : source;
}
