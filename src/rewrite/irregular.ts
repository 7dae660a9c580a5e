/**
 * Verbs that make their past in their own way: base, past, participle. What means something else as well ("found",
 * "bit"), or has the stem of something else ("ate"), is left out.
 */
const VERBS = `
become became become; begin began begun; blow blew blown; break broke broken; bring brought brought;
build built built; burn burnt burnt; buy bought bought; catch caught caught; choose chose chosen; come came come;
cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; drive drove driven; fall fell fallen;
feed fed fed; feel felt felt; fight fought fought; fly flew flown; forget forgot forgotten; get got gotten;
give gave given; go went gone; grow grew grown; hang hung hung; have had had; hear heard heard; hold held held;
hurt hurt hurt; keep kept kept; know knew known; lead led led; leave left left; lend lent lent; let let let;
lose lost lost; make made made; meet met met; oversee oversaw overseen; pay paid paid; put put put; quit quit quit;
read read read; rebuild rebuilt rebuilt; ride rode ridden; ring rang rung; rise rose risen; run ran run;
say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; sew sewed sewn;
shoot shot shot; show showed shown; shrink shrank shrunk; sing sang sung; sit sat sat; sleep slept slept;
speak spoke spoken; spend spent spent; spin spun spun; stand stood stood; steal stole stolen; strike struck struck;
swim swam swum; take took taken; teach taught taught; tell told told; think thought thought; throw threw thrown;
understand understood understood; undertake undertook undertaken; wake woke woken; wear wore worn; weave wove woven;
win won won; withdraw withdrew withdrawn; write wrote written; rewrite rewrote rewritten; co-write co-wrote co-written
`;

/** Base, past and participle of each verb, lower case. */
export const IRREGULAR: readonly (readonly [string, string, string])[] = VERBS.split(';').map(
  (line) => line.trim().split(' ') as unknown as [string, string, string],
);

/** Forms that say that something happened, for their own sake: "drove", "kept". */
export const PASTS: ReadonlySet<string> = new Set(
  IRREGULAR.filter(([base, past]) => base !== past).map(([, past]) => past),
);

/** Forms that need a "have" or a "be" in front of them: "driven", "kept". */
export const PARTICIPLES: ReadonlySet<string> = new Set(IRREGULAR.map(([, , participle]) => participle));
