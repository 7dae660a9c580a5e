/** Word classes that several patterns share, as regular-expression alternatives. */

/** A count above one. */
export const COUNT = String.raw`(?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty)`;

/** Some number of, exactly or roughly. */
export const SOME = String.raw`(?:${COUNT}\+?|several|many|few|couple of|some|multiple|numerous)`;

export const DURATION = String.raw`(?:years?|yrs?|months?|weeks?|decades?|days)`;

export const DAY = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day`;

/** What a person can be, as a common noun that takes an article. */
export const JOB = String.raw`(?:nurse|teacher|engineer|developer|designer|driver|manager|analyst|accountant|student|graduate|fresher|programmer|electrician|plumber|welder|mechanic|technician|cook|chef|waiter|waitress|bartender|barista|cashier|carpenter|architect|consultant|recruiter|lawyer|paralegal|pharmacist|physiotherapist|therapist|caregiver|carer|cleaner|housekeeper|receptionist|salesman|saleswoman|salesperson|tester|administrator|assistant|bookkeeper|veteran|machinist|operator|supervisor|coordinator|specialist|professional|translator|writer|editor|photographer|scientist|researcher|beginner|candidate|trainee|apprentice|intern|worker|freelancer|doctor|dentist|surveyor|painter|baker|butcher|tailor|gardener|librarian|tutor|instructor|trainer|marketer|newcomer|immigrant|mother|father|learner|person|mechatronic|undergraduate|postgraduate)`;

/** What may stand between "am" and a job without being an article. */
export const JOB_ADJECTIVE = String.raw`(?:senior|junior|experienced|qualified|registered|certified|chartered|licensed|licenced|trained|skilled|professional|motivated|dedicated|hardworking|hard-working|passionate|good|great|young|new|recent|fresh|final[-\s]year|first[-\s]year|second[-\s]year|third[-\s]year|last[-\s]year|college|university|mba|master|phd|software|java|python|react|frontend|front-end|backend|back-end|full[-\s]stack|fullstack|web|mobile|android|ios|data|cloud|devops|network|systems?|qa|test|security|ux|ui|graphic|interior|fashion|product|project|business|financial|marketing|sales|hr|mechanical|civil|electrical|electronics|chemical|industrial|structural|process|quality|design|maintenance|service|truck|bus|taxi|delivery|forklift|school|primary|secondary|english|math|science|kindergarten|nursery|staff|icu|er|night|dental|medical|lab|laboratory|legal|office|administrative|executive|personal|store|shift|restaurant|hotel|kitchen|line|pastry|freelance|full-time|part-time|hard|fast|quick|single|former|retired|social|construction|production|warehouse|car|auto|diesel|computer|it|commerce|customer service|support)`;

/** A job on offer. */
export const OPENING = String.raw`(?:position|role|job|vacancy|opening|opportunity|internship|post)`;
