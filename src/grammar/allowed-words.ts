/**
 * Words of trades, tools and job hunting that harper does not know: right wherever they stand.
 * In lower case; plurals and forms in -ed, -ing, -er follow by themselves.
 */
export const ALLOWED_WORDS: ReadonlySet<string> = new Set(
  `
  microscopist gemmologist gemologist revalidate revalidated revalidation lurcher lurchers quals flyer flyers flier fliers luthier carillonneur taster titer titers titre titres titrate titrated titrating titration titrations bondable aat aba acca acls actionable adas adhd adp adtech adwords aerodynamicist aerostructures aes aesthetician aestheticians affineur afterschool agri
  agritech agritourism agrochemical agroecology agroforestry agtech airbnb airside airtable allyship alma alteryx amazon aml andragogy angellist
  angularjs animatic animatics antibody api apis appt appts apqp aprn aquaponic aquaponics arborist arborists arcgis archicad asana asap asic asics asml
  asphalt ats attaché autistic autobody autocad autoclave autoclaves autoclaving autosar aws backhaul backorder backordered backorders bagger baggers
  balayage bamboohr banksman banksmen barback barbacking barbacks barbeque bartending bbq bcba bcbas bcom bdr bdrs bechamel bench-test beng bigquery
  bilinguals bim bioassay biobank biochar biofuel biofuels biogas bioinformatician bioinformatics biologics biopharma bioprocess bioprocessing
  biosimilar biosimilars biostatistician biostatistics biotechs bipoc bitbucket blocklaying blockwork bls bnb boatbuilder boatbuilding boba bodywork boh
  bom boms bona bonjour bono bookings bootcamp bootcamps bosun botox boulanger boulangerie breeam brewhouse brexit brownfields bsa bsc bsn btec btecs
  busser bussers bussing callcenter cannulation capa capm caregiving carpool carpooling casemanagement caterer cath cathlab catia ccna ccnp cctv cdl
  cellarman celta cerner cfa cft cgi cgmp chai chainman charcuterie chatgpt check-in checkin cheesemaker cheesemaking cheesemonger cheesemongers
  cheminformatics chemoinformatics chocolatier cipd cisco cleanroom cleanrooms cleantech cli clienteling climatetech clojure cma cmm cna cnas cnc cobot
  cobots cofacilitate cofacilitated cofounded cohousing colorgrading comptia conveyancer coord copyediting copyeditor copyeditors cosmeceutical costco
  cota coursera coworking cpa cpc cpk cpm cpt cra craftsperson craigslist cras crc creo crispr crm crms crna cro cros crossboarding crossdock
  crossdocking crossfit crèche csat cscs csm csms cutover cvlibrary cvs cytotech danke dashboarding databricks datacenter datacenters datadog dataops
  dbs dbt deboner deboning debur deburr deburring decarbonisation decarbonization deeptech defi dei deliverable deliverables demoreel depts derrickhand
  derrickman deskside detailer detailers devops devsecops dhl dice diecasting diem diemaker distilling diy django dmaic dnp docker dogwalker doordash
  dotnet doula doulas downhole dozer dozers dramaturg dramaturgy draughting drayage drivetrain drivetrains dropoff dropship dropshipping drupal drydock
  dryvan drywaller drywallers drywalling dtc duolingo dyno ebike ebikes ebitda ecg echocardiography ecommerce ecotourism edi ediscovery edtech edx eeg
  efinancialcareers efl ehr ehs ekg ela elasticsearch elearning elisa ema emba emr emt emts endcap endcaps endodontics endodontist enology entra eor epa
  equestrian erlang erp escooter esg esl esthetician estheticians esxi etc etl eventing evs expeditor externship externships extruder extruders fablab
  facebook facilitations facilitator facilitators facto falsework fanuc faq faqs farmstead farriery fastapi fcaw fda fedex femtech fermenters ffe fide
  figjam figma finops fintechs firewatch flagger flaggers flagging flexo flexography flowcytometry fmea focaccia foh foley foodtech foundryman fpa fpga
  fpgas freshdesk frontdesk ftl fullstack fundraise fundraised gaap gage gages gamedev gamification garde gardemanger gastroenterology gastropub gcms
  gcode gcp gcse gcses gelateria gelato gemba genomics geospatial geotargeting geotech geotechnical gis github gitlab gitops glamping glassdoor glp
  glutenfree gmail gmaw gmp golang golive google govtech gpa gracias grafana grandkids grantmaking grantwriter grantwriting graphql greasing greenkeeper
  greenkeeping greentech greywater groundcrew groundskeeper groundskeeping groundworker groundworkers groundworks grpc gtaw guesthouse guesthouses gui
  gumtree gyn haas haccp hackerspace hadoop halal handshake harbourmaster hardscape hardscaping haskell hcareers hcm headshot headshots healthtech
  heijunka helitack helpdesk hemonc herdsperson hgv hipaa histotech hmi hnd hoa hola homebuilder homebuilders homebuyer homebuyers homecare homehealth
  homeschool homeschooled homeworker homeworkers homeworking homologation hons hosco hoshin hospitality hostel hostels houdini hplc hris hrs hse hubspot
  hvac hvacr hydrogeologist hydrogeology hypercare hyperv iaas icd icims icu ide idealist ielts iep ieps ifrs ikea immunoassay immunoassays incl
  indesign infotainment injectables innkeeper innkeepers insourcing instacart instagram insurtech intermodal intl intraop intubation intune invision
  iosh iot ipaf irb ironworker ironworkers ironworking itil ivs izakaya jamf javascript jenkins jidoka jira jobstreet joomla journeyperson jupyter kafka
  kaggle kaizen kanban kegging keras keyframe keyframes keyholding keyworker keyworkers kinesiologist kinesiology klaviyo kombucha kosher kotlin kpi
  kpis kubernetes kyc labview lagger laggers landside laravel latte lattes laude lautering lca lcms learnings lede ledes leed leetcode legaltech lgbtq
  lgv lidar lifeguarding lightbox linecook linehaul linework lineworker lineworkers linkedin literacies liveries livery llb llm llmops llms lms
  localisation locum locums login logins logstash longlist lossprevention loto lpn ltl lumper lumpers luxe lvn lyft macchiato magento magna mailchimp
  maitre makerspace makerspaces maltster marketo martech mastercam masterplan masterplanning matcha matlab mazak mba mbas mdm mechatronic medi meditech
  medspa medspas medsurg medtech meng mentee mentees mentored mentoring mentorships mep merci merhaba metabolomics metrologist metrology mgmt
  microblading microcredential microcredentials microgrid microlearning microscopy microsite microsites microsoft mig mikrotik millwork millwrighting
  mirepoix miro mise mixologist mixologists mixology mlearning mlops mocap mongodb monster montessori moodboard moodboards moodle mot mri mro mrp mrr
  msc msn muda mudlogger mudlogging multicultural multimodal multisite multistakeholder multistate multisystem museology mysql namaskar nannying
  nanofabrication nanomaterials nanotech naukri nccco nda ndas ndt nearshoring nebosh nephrology netapp netsuite netzero nextjs nft ngo ngos nicu
  nightfill nightfiller nlp nodejs nonfiction nonunion nonverbal nosql nps nuke numpy nutraceutical nutraceuticals nvq nvqs oauth obgyn oee offboarding
  offsite offsites okr okrs okta okuma omakase omnichannel oncall onedrive onsite onsites openai optoelectronics organoids orthotics orthotist osha
  osteria ostomy otr outlook overhauled overhauls paas pacu paeds pagerduty palletising palletizer panna paraeducator paraeducators paramedicine pardot
  parttime pasma passivhaus patissier patternmaker patternmakers patternmaking paver pavers paving payables paychex paycom pcb pcbs pcr pcv peds peo
  peoplesoft periop perioperative permaculture pharma pharmacogenomics pharmacokinetics pharmacometrics pharmacovigilance pharmd phd phds photogrammetry
  photonics photovoltaics phr pickleball picu pilates pipefitter pipefitters pipefitting pipette pipettes pipetting pizzaiolo planogram planograms
  playwriting plc plcs plugin plugins pluralsight pmp pms podcasts poka pokayoke pos postgres postgresql postop postprocessing postsales potluck
  powdercoat powerapps powerbi powerplant powertrain powertrains ppap ppc ppe preapproval preapprovals preboarding preclinical preconference
  preconstruction prek preop prepress preprocess preprocessing prequalified presales preteen preteens printmaker printmakers prometheus proptech
  prosthetist prosthodontics proteomics proxmox psv psychosocial pto ptsd pulmonology punchlist putaway pytorch qgis qlik qpcr quickbooks radiologic
  railcar railyard ranchhand rbt rbts rda reactjs rebar rebook rebooking rebuilds recs redis redshift reed reels refi refinance refinishing regen
  regrant regtech remarketing repositioned req reqs reskill reskilled restructurings resume resumes retargeting returnship returnships revit rewilding
  rfi rfis rfp rfps rfq rfqs rheumatology rickhouse rigging rightsized rns roadmapping roas roi rootcause rota rotas rotomolding rotorcraft rsvp rtos
  runbook runbooks saas salesforce saml scada scaffolder scaffolders scala scaleup scaleups sccm scenographer scikit screenprint screenprinting
  scriptwriting sculpting sdk sdks sdr sdrs seek sem senco sendco seo sequencing servicedesk servicenow servsafe setlist sfx shader shaders shading
  sharepoint sheetmetal shopfloor shopify shoppable shotblasting showreel showreels shrm shunter sia sidegig siem signaller signup signups simulink
  sixsigma sketchup skidsteer skillset skillsets sklearn sku skus sla slas slickline slinger slp slps smallholder smallholding smaw smed smog
  smokejumper smokejumpers solidworks sommelier sommeliers sonographer sonographers sonography sourced souschef sox spc spectrometry splunk springboot
  sql sso stackoverflow stemcell stepkids stepstone stevedoring stocker stockers stockman stockperson stonemasonry stormwater storyboarding streetscape
  streetscapes subassemblies subassembly submittal submittals subrogation subtask subtasks subtitler successfactors summa sunsetting surg switchgear
  syllabi symfony tack tafe tagout takt taleo taqueria teardown teardowns tefl tele telehandler telehandlers telehealth telematics telemeter
  teleperformance telepsychiatry tensorflow tesol texturing thermoforming tig tiktok timebound timecard timecards timekeeping tms toefl tofu tokenomics
  toolmaking toolpusher toolroom totaljobs touchpoint touchpoints tpm trach trackhoe tradesperson traineeship traineeships transcreation
  transcriptionist transcriptionists transcriptomics transloading trattoria trello triaging trilingual turbomachinery turndown tween tweens typescript
  uas uav uavs uber udemy ultrasonography unconference unionized unittest unity unreal upcycle upcycled upcyclers upcycling upmarket upsell upselling
  upsold usaid userflow usps valeting vba veeam vegan vegans venepuncture venipuncture verilog vfx vhdl videographer videographers videography
  viennoiserie vinification vis vlookup vmware voiceover voiceovers voluntourism vpn vuejs waldorf walmart wayfinding webflow weldment weldments
  wellbore wellfound wellsite wfh whatsapp whitepaper whitepapers wifi wildland wildtype windfarm winemaking wip wireframe wireframes wireframing
  wireline wireman wiremen wireshark wks wms wordle wordpress workfront workstream workstreams workwear woundcare wraparound xeriscape xero xing youtube
  zapier zbrush zendesk zeplin ziprecruiter zumba
`
    .trim()
    .split(/\s+/),
);

/** Text-speak and slang. `casual-tone` talks about these; they are no misspellings. */
export const CASUAL_WORDS: ReadonlySet<string> = new Set(
  `
  thx thnx tnx pls plz plse gonna wanna gotta lol lolz lmk hmu btw idk tbh omg imo imho ppl msg msgs tho thru cuz coz dunno kinda sorta yall heya hiya
  yo brb ttyl whatsup wassup sup bro bruh bros dude dudes fam lemme gimme aint outta cuppa haha hahaha hehe yep yup nope nah yeah yea yah omw insta xoxo
  bestie besties legit convo convos deets vibe vibes fave favs congrats thanx tysm tyvm nvm fyi rly srsly abt bcoz bcz bday hbd plss plsss heyy hii hiii
  helloo hlo hru wud cud shud gud luv wid dat dis nite tonite 2nite lil lotta oughta hafta tryna finna ima imma innit mate cheers sir maam ma'am
`
    .trim()
    .split(/\s+/),
);

/** Proper names that people write in lower case in a note all the same. */
export const LOWER_CASE_NAMES: ReadonlySet<string> = new Set(
  `
  american british english spanish french german italian portuguese russian chinese japanese korean arabic hindi urdu bengali tamil telugu punjabi
  gujarati marathi malayalam kannada mandarin cantonese vietnamese thai tagalog filipino indonesian malay turkish persian farsi hebrew polish ukrainian
  romanian hungarian czech slovak greek dutch swedish norwegian danish finnish swahili somali amharic yoruba igbo hausa zulu xhosa afrikaans irish
  welsh scottish canadian australian mexican indian african asian european latino latina hispanic
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  mon tue tues wed thu thur thurs fri sun jan feb mar apr jun jul aug sept oct nov dec christmas easter diwali ramadan eid
  india china japan korea pakistan bangladesh nepal philippines manila nigeria lagos kenya nairobi ghana accra egypt cairo morocco mexico brazil
  colombia argentina chile peru venezuela cuba jamaica haiti canada toronto ontario vancouver montreal calgary quebec usa america england scotland wales ireland
  dublin london leeds manchester birmingham liverpool glasgow edinburgh cardiff belfast bristol york oxford cambridge europe germany berlin munich hamburg
  france paris lyon spain madrid barcelona italy rome milan portugal lisbon netherlands amsterdam belgium brussels austria vienna switzerland zurich geneva
  poland warsaw krakow romania bucharest hungary budapest prague greece athens turkey istanbul ukraine kyiv russia moscow sweden stockholm norway oslo
  denmark copenhagen finland helsinki dubai qatar doha kuwait oman bahrain riyadh israel lebanon jordan iran iraq mumbai delhi bangalore bengaluru chennai
  hyderabad kolkata pune karachi lahore dhaka singapore malaysia jakarta indonesia bangkok thailand vietnam hanoi taiwan shanghai beijing shenzhen australia sydney
  melbourne brisbane perth auckland zealand chicago boston seattle denver houston dallas austin atlanta miami orlando tampa phoenix tucson portland oakland
  detroit cleveland columbus cincinnati dayton akron toledo pittsburgh philadelphia baltimore washington richmond charlotte raleigh nashville memphis louisville
  milwaukee minneapolis omaha albuquerque sacramento vegas nevada reno utah idaho boise montana wyoming colorado arizona texas oklahoma kansas missouri iowa
  minnesota wisconsin illinois indiana ohio michigan kentucky tennessee alabama mississippi louisiana arkansas georgia florida carolina virginia maryland
  delaware pennsylvania jersey york connecticut massachusetts vermont hampshire maine hawaii alaska california oregon brooklyn queens bronx manhattan
`
    .trim()
    .split(/\s+/),
);
