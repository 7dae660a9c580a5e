import { findAll, phrases } from '../note/pattern.ts';
import { isWithinName } from '../note/read.ts';
import { sentenceAt } from '../note/sentences.ts';
import type { Rule } from './rule.ts';

const WARES =
  "(tool|tools|product|products|platform|service|services|software|solution|solutions|agency|app|system|package|packages|offer|offering|offerings|suite|course|courses|program|programme|saas|ai|technology|crm|ats|dashboard|plugin|extension|consultancy|firm|team|developers|engineers|recruiters|candidates|training|webinar|e-?book|newsletter|workshop|workshops|coaching|template|templates|database|leads|staffing|outsourcing|platform's|method|methodology|framework|startup)";

const PITCH =
  phrases(`our (\\w+ ){0,4}?${WARES} (\\w+ ){0,2}?(cuts?|saves?|helps?|boosts?|increases?|reduces?|improves?|delivers?|lets?|gives?|makes?|can|will|could|doubles?|triples?|automates?|finds?|offers?|provides?|guarantees?|does|takes|would|specialis\\w+|specializ\\w+|generates?|drives?|has helped|have helped|works?|brings?|supports?|handles?|turns?|matches?|screens?|builds?)
(we|i) (\\w+ )?(help|helped|assist|enable|empower|partner with|work with|support|serve) (\\w+ ){0,4}?(companies|businesses|clients|teams|founders|brands|firms|agencies|recruiters|employers|startups|organizations|organisations|owners|leaders|professionals|managers|hr teams|people like you|companies like yours|coaches|executives|job seekers|practices|shops|stores|restaurants|hospitals|clinics|schools|contractors|realtors|entrepreneurs) (\\w+ ){0,3}?(to |with |by |cut|save|grow|scale|boost|increase|reduce|hire|get|find|double|improve|automate|build|generate|win|land|fill|lower)
we (\\w+ )?(offer|provide|sell|deliver|supply|specialise in|specialize in|build|develop|design|guarantee|can save|can cut|can help|could save|save|cut)
(i|we) (sell|offer|provide|market|represent|distribute) (\\w+ ){0,4}?(services|service|products|product|packages|package|solutions|software|coaching|training|courses|insurance|plans|policies|leads|consulting|seo|websites|courses|discount|discounts|opportunity to earn|passive income|machines|equipment|supplies|tools|templates|rates)
(free|complimentary|no-obligation|no-cost|risk-free|live|quick|short|15-minute|30-minute|20-minute|10-minute|personal|personalised|personalized|private|no obligation) (\\w+ )?(demo|demos|trial|trials|consultation|consult|audit|assessment|quote|sample|samples|webinar|walkthrough|walk-through|strategy call|strategy session|discovery call|discovery session|call|session|coaching call|coaching session|evaluation|review of your|month|pilot|e-?book|guide|masterclass|estimate|proposal|analysis|tour of)(?= |$|[.,!?])
(a|the|our|free|book a|book the|schedule a|arrange a|give you a|show you a|set up a|quick|see a|live|offer a|for a|get a) demo(?!graphic|lition)
(book|schedule|grab|pick|claim|set up|hop on) (\\w+ ){0,2}?(demo|slot on my calendar|discovery call|strategy call|strategy session|free call|free spot|consultation|sales call|trial)
(first|next|your first|one) (\\w+ ){0,3}?(is|are) (free|on (me|us|the house)) | on the house | is on me | are on us | is on us | price list | price lists | rate card | at rates that | rates that beat | free for (\\d+|thirty|sixty|ninety|a|one|two) (days?|weeks?|months?) | first (\\w+ ){0,2}?(month|session|box|consultation|week|order|\\d+ days) (\\w+ )?(free|on me|on us) | i (also )?sell | we sell | we staff | we recruit | we place | we screen | our bots | our cloud (service|software|platform) | we run a (\\w+ ){0,3}?(service|agency|platform|firm|consultancy) | i run a (\\w+ ){0,3}?(service|agency|consultancy|coaching) (that|which|for|and) | my (\\d+-week |\\w+-week |\\w+ )?(coaching|course|program|programme|service|services|agency|product|app|software) (\\w+ )?(frees|gives|helps|saves|can|will|teaches|gets|doubles|cuts|has|makes) | spare you the (hire|cost|trouble) | fill your (pipeline|calendar|roles|funnel)
show you (our|my) (\\w+ ){0,3}?${WARES}
(special|limited|exclusive|introductory|early-bird|launch) (\\w+ )?(offer|discount|price|pricing|deal|rate)
\\d+ ?% (off|discount) | discount code | promo code | sign up (now|today|here|for (our|my|a)) | buy now | order now | money-back | best price | great prices | competitive prices | our rates | our prices | our pricing | our clients | our customers | my clients (see|get|save|earn|grow|land|double) | roi | return on investment | business opportunity | passive income | financial freedom | be your own boss | work from home opportunity | multi-level | network marketing | crypto | forex | investment opportunity | grow your (business|sales|revenue|brand|practice|audience|following|pipeline|agency|team's|company) | boost your (sales|revenue|traffic|brand|business|hiring|team|conversion\\w*|seo|ranking\\w*|pipeline|productivity|bottom|numbers) | increase your (sales|revenue|traffic|roi|income|conversion\\w*|pipeline|close) | (double|triple|10x|3x|2x) your | (cut|cuts|slash|slashes|reduce|reduces|lower|lowers|save|saves|saving) (you |your )?(\\w+ ){0,4}?(by|up to|over|around|about|at least)? ?\\d+ ?% | save you (time|money|hours|up to|\\w+ hours) | save your (team|company) | interested in our | buy (our|my|from) | purchase (our|my) | try (it |our |my )(\\w+ )?(free|for free|out free|tool|app|platform|product|software|service) | (would|could) your (team|company|firm) (\\w+ )?(benefit|use our|profit) | qualified leads | lead generation | lead gen | seo services | web design services | virtual assistant services | staffing solutions | recruitment solutions | pre-vetted (candidates|developers|talent|engineers) | pre-screened (candidates|developers|talent) | offshore (team|developers) | outsourcing | white-label | cost-effective solution | state-of-the-art (\\w+ )?(solution|platform|tool) | game-changing (\\w+ )?(solution|platform|tool|product|app) | exclusive access | join my (webinar|masterclass|course|program|coaching|downline|group coaching) | my (coaching|course|masterclass|webinar|program|programme|e-?book) (helps|has helped|will|can|shows|teaches|is)`);

/** A job seeker who tells of their work says "I", "my team" and "they". */
const OWN_STORY =
  /\b(?:at my (?:current|last|former) (?:job|company|employer|firm)|in my (?:current|last|previous) (?:role|job)|i (?:cut|saved|reduced|raised|grew|doubled|increased|boosted|led|built|helped|ran|have|was|worked)|my (?:team|work|project|changes|route|redesign|process)|years|which (?:cut|saved|reduced)|that (?:cut|saved|reduced)|and (?:cut|saved|reduced)|role|position|job|opening|vacancy|req)\b/;

export const salesPitch: Rule = {
  id: 'sales-pitch',
  name: 'a sales pitch',
  family: 'professional',
  severity: 'warning',
  cost: 35,
  summary: 'offers a product, a service, a demo or a free call',
  why: 'Pitches in a first note are what people decline most.',
  silencedBy: ['empty-note'],
  check(note) {
    const { lower, sentences, structure } = note;
    const spans = findAll(PITCH, lower, structure.body).filter((range) => {
      if (isWithinName(note, range)) return false;
      const phrase = lower.slice(range.start, range.end);
      const sentence = sentenceAt(sentences, range.start);
      const story = OWN_STORY.test(sentence?.text.toLowerCase() ?? '');
      const strong = /\bour\b|\bwe\b|\bfree\b|demo|trial|discount|\byour\b|promo|income|crypto|forex|webinar/.test(
        phrase,
      );
      if (
        /^(?:short|quick|15-minute|20-minute|30-minute|10-minute|personal|private|live|discovery) (?:\w+ )?(?:call|session)/.test(
          phrase,
        ) ||
        /^(?:quick|short|10-minute|15-minute|20-minute|30-minute|private|personal) /.test(phrase)
      )
        return /demo|trial|consult|audit|walk|strategy|discovery|pitch/.test(phrase) && !note.jobAudience;
      if (
        /^(?:our (?:clients|customers|rates|prices)|roi|outsourcing|return on investment|lead gen|lead generation|qualified leads|state-of-the-art)/.test(
          phrase,
        )
      )
        return !story && /\b(?:we|our)\b/.test(sentence?.text.toLowerCase() ?? '') && !note.roles.length;
      if (
        /^we /.test(phrase) &&
        (/\bwe (?:\w+ )?(?:build|develop|design|deliver|cut|save|serve|work with|support|help|provide|supply)/.test(
          phrase,
        ) ||
          /^we (?:\w+ )?(?:sell)/.test(phrase))
      )
        return (
          !(note.jobAudience && (note.roles.length > 0 || story)) &&
          note.to !== 'internal' &&
          /\b(?:clients|companies|businesses|teams|brands|startups|services|software|solutions|apps|websites|you|your|firms|agencies|stores|shops|products|\d+ ?%)\b/.test(
            sentence?.text.slice(range.start - (sentence?.start ?? 0)).toLowerCase() ?? '',
          )
        );
      if (note.to === 'internal' && !/\bsell|% off|price list|discount|on me|saves?/.test(phrase)) return false;
      return strong
        ? !(
            story &&
            /^our (?:\w+ ){0,4}(?:team|engineers|developers|candidates)\b|^(?:cut|save|reduc|lower)/.test(phrase)
          )
        : !story;
    });
    if (spans.length === 0) return undefined;
    return {
      message: 'It reads as a sales pitch, and those get declined first.',
      fix: 'Leave the offer out; say what you share with this person, and ask to connect.',
      spans,
    };
  },
};
