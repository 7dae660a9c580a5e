/**
 * Sentences of such notes in which nothing is misspelled or ungrammatical, however odd their names, trades and tone.
 */
export const CORRECT_NOTES: readonly string[] = `
Hi Ms. Okonkwo, the Charge Nurse role at Larkfield Medical (req 40871, on Indeed) fits my six years in med-surg. Could we connect? – Dana Whitlock
Hello Mr. Ruiz, I've run CNC lathes and mills at a job shop in Akron for nine years and would like to ask about the toolmaker opening.
Dear Ms. Adebayo, I hold an ASE master certification and I rebuilt transmissions at Kowalczyk Motors until it closed in May.
Hi Priya, your team's post about moving from Jenkins to GitHub Actions was the clearest I've read. May I connect?
Hi Sam, I saw your hiring post for line cooks at Alder & Rye. I do garde manger and charcuterie; is the evening shift still open?
Good morning Mr. Baptiste, the Pipefitter II posting (job 8841) on your careers page matches my UA Local 597 card.
hi tom, saw the barista job at bluebird on indeed. i did three years at a busy place in leeds. could we connect? - maya
hello ms. chen, i'm a phlebotomist in tacoma and i'd love to hear about the lab job at kindred pines.
i am looking for a warehouse job near dayton and saw your post on facebook
Dear Dr. Szymański, I catalogue parish registers and organise the county archive's volunteers.
I have worked as a programme officer for a labour charity and would welcome a chat about your enquiry desk.
My licence is current, I travelled with the theatre for two years, and I can start in March.
I realise the vacancy closes on Friday. I specialise in conveyancing and practise in Leeds.
We modernised the fibre network and I analysed the costs for the centre.
Thank you for accepting my invitation, Ms. Grünwald. I enjoyed your talk on kerbside recycling.
I'm a SaaS account manager with five years' experience in onboarding and upskilling.
My background is in payroll, ADP and multi-state tax filings.
I've spent ten years on the line and two as sous chef at Maison Lune.
Would you be open to a short call next week about the Site Reliability Engineer role?
I migrated a monolith to Kubernetes, wrote the Terraform, and cut deploy time to eight minutes.
The forklift and reach-truck tickets are on my profile; I also did palletizing and cross-docking at Amazon.
I know you have many applicants. Would my resume be of interest?
I know your time is short, so here is the one thing I'd like to ask.
Your hiring team at Northwind suggested that I write to you.
Thank you for your time and for your advice on the portfolio.
Your growing team caught my eye, and your open positions look interesting.
Your looking glass exhibition in Tate St Ives inspired my thesis.
Its mission is why I applied, and its values are mine.
It's a pleasure to write to you. It's been a long time since I saw a shop like yours.
I'd rather work nights than days, and I can send more details then.
If the role is still open then I'd like to apply.
We met at LogiCon in May; there were forty of us at your talk.
Their careers page says that the job is open until Friday.
I lost my job when the plant closed, and I don't want to lose touch with the trade.
I advise clients on pensions; your advice on the exam was good.
I am Senior Counsel at Hartley & Voss and lead a team of four.
I am part of the grants team at a food bank.
I am director of operations at a regional carrier.
I am Head of Estates at Carrow Hall.
I am student teaching in Mesa this fall and will graduate in May.
I am open to nights, weekends and holidays.
I am currently working as a dental hygienist in Reno.
I have been working in this field for eight years.
I have been a nurse since 2015 and a preceptor since 2019.
I've been with the same firm since graduating in 2016.
Since leaving the Army in June, I have finished my CDL and a hazmat endorsement.
I worked from home for 5 years and moved back to an office last year.
My work here since 2019 has been in wound care.
I look forward to hearing from you and to working with the team.
Looking forward to your reply, and happy to answer questions.
I look forward to meeting you at the fair on Tuesday.
I am having trouble finding the requisition number. Could you point me to it?
We are having a great year at the bakery, but I am ready for a bigger kitchen.
I saw the position of Line Lead on your website.
I am interested in positions of trust and in the role of mentors.
I'm in need of a mentor and admire your path from welder to inspector.
He has an eye for detail and she has a head for figures; I have both.
Does he have time for a call? Can she have my number?
One of the best companies in Ohio is hiring, and I'd be glad to be one of the team leads.
One of the company directors told me about the opening.
I'd love to work on Monday's team or any other.
I want to discuss the role with you. We discussed it at the fair.
You replied to my post about deburring, and I replied to you.
I agree with your piece on turnover. I am agreeable to travel.
Two years ago I moved to Bergen and began work as a guide.
A 10-year veteran of the Navy, I now fix avionics.
I hold a five-year certificate in phlebotomy and a two-year degree.
With five years of experience and two years of college, I meet the requirements.
I have two years' retail experience and one year of call-center work.
Three years, five sites, no lost-time accidents: the details are on my profile.
I'm a fresher's mentor at the university, and my students ask about your firm.
My sister, a nurse, works on your ward and says it's a kind place.
Nurse, mother of two, twelve years in the ICU. Could we talk about the night shift?
Welder here, TIG and stick, ten years. Is the job at Brandt & Köhl still open?
Electrician seeking the maintenance role (ref 7-TK) at your Gdańsk plant.
Night audit, front desk, four years. Ready to move to Tahoe.
not sure if you remember me, we met at the denver expo in may and talked about hydroponics
hi anna, is the job at zalando still open? i do react and typescript, five years. thanks, ola
could we connect? i work in edtech in bangalore and follow your posts on upskilling
hey tony, u got any gigs? thx, lmk
heyyy Britt, gonna apply at ur company lol
Thx for the info, pls tell me more asap.
HELLO SIR, I AM A VETERAN AND I WANT TO WORK FOR YOUR COMPANY. PLEASE CALL ME.
I WOULD LIKE TO CONNECT ABOUT THE WAREHOUSE JOB AT ACME.
See my work at www.jkdesigns.example or write to jk.designs@mail.example.
My GitHub is github.com/kvdberg and my portfolio https://kvdb.example/werk.
Please see req R-5518 and file cv_final_v2.pdf.
I found the posting on ZipRecruiter, then on Hcareers and Glassdoor.
Ngozi Eze told me about the opening at Octavane Financial Technologies (Ireland) Ltd.
Fjordline needs a Guest Relations Manager, and I ran a front desk in Lisbon.
Harvestly.io's Customer Success Lead opening calls for SaaS onboarding.
Kubernetes, Helm and ArgoCD are my daily tools.
Yusuf from your team said that you are hiring two data engineers.
Wojciech and Ljiljana spoke highly of your clinic.
The Vanterpool estate needs a groundskeeper; I have kept greens for six years.
I was a resident assistant at Université Laval and speak French and Wolof.
My résumé and portfolio are attached. The café on Rue Cler was my first job.
I make sourdough, viennoiserie and entremets, and I know mise en place.
I teach ESL to newcomers and hold a CELTA.
I have led scrums, standups and retros for two product teams.
The rota suits me, and so does the fortnightly pay.
I've got a PCV licence, a digital tachograph card and clean record.
We use Jira, Confluence and a homegrown tool.
I built the data pipeline in Airflow and dbt.
I groom dogs, board cats and teach puppy classes in Boise.
I can lay brick, block and stone, and read drawings.
My focus is preconstruction and estimating for multifamily projects.
I'd be grateful for ten minutes of your time.
May I ask you one question about the team?
Could you tell me who leads the search?
Would Friday or Monday suit you for a short call?
Is the team open to someone from a small firm?
If you're hiring for spring, I'd be glad to be considered.
You're welcome to look at my profile.
What you're building at Pellucid is what I wrote my thesis about.
That's why I'm writing. Who's the right person to ask?
Let's connect before the fair. Let me know what works.
The school where I teach lets parents visit.
The app lets users book a shift.
Everyone on the crew has a ticket.
The data are clear; the data is clear.
Neither the shop nor the yard is far from me.
The team is growing, and the teams are all in one building.
My experience and training match the posting.
The projects on my resume show what I can do.
Skills that the job requires are on my profile.
Talking with you was great, and so was the tour.
The person who hired you is my old boss.
Working with you was a highlight of my internship.
I saw you posted last week that the lab is moving.
I applied yesterday for job 12 and last week for job 9.
I have applied for the role and have spoken with HR.
I have led, built and sold; now I'd like to teach.
They let me lead the project, and I have lead time to spare.
I did apply in March. I didn't hear back, which is fine.
What I did worked, and what I learned stuck.
I need to feed the pipeline and to bring people in.
I'd like to bring my tools and to succeed here.
Could training be arranged? Would parking be provided?
Should you need references, I have three.
I am used to working alone and to being on call.
I came to nursing late, after years in banking.
I'm good at Excel and better at people.
The better the brief, the better the work.
More than five years in retail and less than one in sales.
Your post about loose leaf tea made me smile.
A roll of film and a role in the theatre started it all.
I run the roll-forming line and the roll call.
The form you sent is filled in. I came from Ohio.
Away in a manger is what our choir sings.
I exited the program in June with a diploma.
The public health unit in Kent trained me.
I manage a customer base of forty shops.
My degree is in public relations and my master's is in nursing.
I earned a Master of Science in Nursing at St. Brendan's.
I speak English, Hindi and a bit of Marathi.
I'm fluent in american sign language and spanish
Marisol Vega, RN, BSN, CCRN
Mr. Im, your article on kimchi fermentation was excellent.
Phase I is done and Phase II starts in May; Nurse I is my current grade.
It was good to read about the apprenticeship scheme in Hull.
I was laid off in March when the plant closed, and I've used the time to learn PLCs.
Ms. Hallworth, the Fleet Maintenance Planner job at Cascadia Transit matches my decade in diesel shops.
I do hair: balayage, cuts, colour. Ten years behind the chair.
I drive reefer and flatbed, OTR, two million safe miles.
I'm a doula and lactation consultant and admire your midwifery programme.
I've restored a longcase clock, a luthier's bench and two kilns.
My capstone was on biochar and stormwater.
Your work on agrivoltaics at Hollin Bridge is why I'm writing.
I am keen to learn how your team runs its kaizen events.
I'm a sign painter and letterer; my gold leaf work is at three pubs in Hackney.
I assist in theatre: scrubbing, turnover, instrument counts, sterile prep.
As a ward clerk I transcribed orders and paged the on-call registrar.
I've wired panels, terminated fibre and commissioned switchgear.
My crew poured slabs, set rebar and stripped forms for a tilt-up warehouse.
I fish commercially out of Dutch Harbor each winter and mend nets in spring.
I cup and grade coffee, and I roast on a 15 kg drum.
I tune pianos, restring harps and rebuild actions.
I translate from Polish and Ukrainian; subtitles are my specialty.
We cut our scrap rate to 2% by retooling the press line.
I write grants, run the newsletter and look after forty volunteers.
Could you spare ten minutes to talk about the residency?
I was referred by Ji-woo Han, who interned on your team last summer.
Your piece on burnout in ICUs is pinned above our break-room sink.
I read your article "Passionate About Pallets" twice.
After ten years at sea I'm ready to come ashore.
I teach year 5 in Bradford and lead on phonics.
I've coached under-12s and refereed at county level.
My portfolio has type, packaging and a rebrand for a brewery.
Your Q3 report says that the depot will double in size.
Bonjour Monsieur Ferrand, I bake at Maison Lune and would like to move to Lyon.
I am on a working holiday visa until May and pick fruit near Mildura.
I do PM on chillers, AHUs and VRF systems and hold an F-gas ticket.
My last survey covered bats, newts and badgers on a rail corridor.
I've taught deaf students for six years and sign fluently.
Saw your post about the night porter job. Still open?
Ten years in claims, two in fraud. Worth a chat?
Would love to hear how you moved from nursing to informatics.
Happy to send my CV if useful.
Thanks for posting the opening, and thanks for reading.
Thanks, and have a good week.
Best regards, Oyinkansola Braithwaite
Kind regards
Yours sincerely, Helen Marchbank
Respectfully, SFC Leon Batista
I'm a first-generation student at UTEP and will graduate in May 2027.
I am a graduate of the program and a former intern.
I am an electrician, a father of three and a night-school tutor.
I am manager-in-training at Costco and would like to hear about your path.
I work as a manager at a car wash.
I work in sales and as a volunteer driver.
I am interested in applying for the job and in learning more.
I am interested to hear how the pilot went.
I'd be interested in your view on the merger.
I am capable of lifting 50 lb and of working nights.
It has been a pleasure. It had been two years since we spoke.
He has been a good mentor, and they have been good neighbours.
The company has a plant in Toledo and is one of the largest employers there.
You are one of the most generous people I follow.
What does the role require? How does my experience fit?
Does the role involve travel? Do you need a forklift licence?
Let my work speak for itself.
There is a lot to like; there are few shops like it.
There are three openings, and there is one in my town.
Each of the sites has its own rota.
The number of applicants is high, I'm sure.
A number of people have told me about your lab.
My team and I were in Boise last week.
If I were you I'd ask for references too.
I wish I had met you sooner.
I would have applied sooner had I known.
I had had two interviews before the freeze.
That that shop is closing is sad news.
I did not know that you were hiring.
I don't think that I have ever seen a cleaner kitchen.
We used to work together; I am used to shifts.
I lead a team now and led one before.
I read the report and have read your blog since 2019.
I set type, I cast plates, and I have cut stencils.
The effect of the change was clear, and it did affect us.
I accept the terms, except for the travel.
I bring ten years' experience, an MBA and a sense of humour.
In ten years of nursing experience I have never missed a shift.
With over 20 years in the trade, I know the codes.
The 5-year plan and the two-week notice period suit me.
I gave two weeks' notice. I have three months' notice to serve.
I have a year of experience and a half-finished degree.
I can be reached in the evening. I will be in Leeds on Monday.
I'll be at the fair on Tuesday and I'd like to say hello.
I'm in Perth this week and in Sydney next week.
Are you at the expo next week? Were you at it last year?
Last week's panel was great, and I look forward to next week's.
Today's post, tomorrow's plan, yesterday's news.
Womens Aid in Hull trained me. I volunteer at the Childrens Museum.
I've used Sketch, Figma and Procreate on client work.
We onboarded twelve interns and upskilled forty assemblers.
My thesis was on mycelium insulation and hempcrete.
I repair e-bikes, scooters and mobility chairs.
I'm a paraeducator, RBT and after-school lead.
I'm relocating to Reno in June and looking for front-of-house work.
I am looking for work as a stagehand and have my own kit.
I am searching for job opportunities in hydrology.
I need job security less than I need good colleagues.
I want to find job leads in Ohio.
I am applying for position 4471 and have applied for job 4472 too.
I applied for role 12 through Indeed.
Have you got time on Thursday or Friday?
Sorry to be brief; the box is small.
The manager of the shop is my aunt.
I know the area, the suppliers and the inspectors.
My boss, whose team built it, says hello.
The site where I work is unionized.
I ran the desk while the owner was away.
The desk at which I work faces the bay.
Between school and work I coach a robotics club.
I cook, I clean, I close up.
u got any gigs thx lmk
Your looking glass exhibition in St Ives inspired me.
Your team's post is the clearest that I've read.
I do garde manger and charcuterie.
I have five years' experience and a year's training.
Their exit sign fell; the exits are clear.
I have 1 year of acute care and two of night shifts.
I am in my 2nd year of nursing and my 3rd year in Hull.
Thank you for your welcome pack and your warm welcome.
I can saw, plane and finish oak, and I want to found a shop.
I have complete responsibility for the stock.
I was live on air and have been live on stage.
My time in A&E was hard, and it would be an honour to work with you.
With your kind permission, I would like to connect.
What you folks do in Hull is great.
Great talking to you yesterday at the fair.
One of the four shops in Hull is mine.
At the fair in May you told me about the job.
Kindly advise, Ms. Lee.
Thanks for help with my CV.
I saw the bay and its opening to the sea.
I passed out of college in 2019, so please do the needful.
I've a question about the role, if y'all have time.
I am supervisor on line 3.
Would you rather talk then or now?
I am professional and calm, and I am principal engineer at the mill.
I know that he and she have met.
Will has a plan, and I might could help.
I am student council president this year.
I am lead developer at a bank and was head nurse on the ward.
The people I work with are kind, and helping people is what I like.
I am looking for jobs in Hull, and I find job ads dull.
Does everybody have a badge? Does my boss know?
I was interested for years, and I am interested in work with animals.
In last week's post you wrote about it, and at last year's fair we met.
`
  .trim()
  .split('\n');
