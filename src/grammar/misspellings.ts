/**
 * Misspellings that people make in such notes and that are no words at all, with the word meant.
 * They are sure whatever harper makes of them: it offers "back round" for the first.
 */
const PAIRS = `
  backround:background backgroud:background bakground:background backgound:background
  expereince:experience experiance:experience experence:experience exprience:experience expirience:experience experince:experience expierence:experience experiense:experience experiece:experience experianced:experienced experinced:experienced
  recieve:receive recieved:received recieving:receiving reciept:receipt recrutier:recruiter recruter:recruiter recuiter:recruiter recruitor:recruiter recruting:recruiting recruitement:recruitment
  oppurtunity:opportunity oppertunity:opportunity opprotunity:opportunity opportunty:opportunity oportunity:opportunity opportunuty:opportunity opputunity:opportunity oppurtunities:opportunities oppertunities:opportunities oportunities:opportunities
  maintainance:maintenance maintenence:maintenance maintanance:maintenance maintenace:maintenance liason:liaison liasion:liaison liase:liaise liased:liaised
  definately:definitely definitly:definitely definetly:definitely definatly:definitely seperate:separate seperately:separately accomodate:accommodate accomodation:accommodation
  occured:occurred occuring:occurring reccomend:recommend recomend:recommend reccommend:recommend recomended:recommended reccomended:recommended recomendation:recommendation
  profesional:professional proffesional:professional proffessional:professional professionnal:professional profesionals:professionals proffesionals:professionals
  managment:management mangement:management managament:management manageing:managing enviroment:environment enviornment:environment enviromental:environmental goverment:government
  responsability:responsibility responsibilty:responsibility responsibilites:responsibilities responsabilities:responsibilities resposible:responsible responsable:responsible
  adress:address adresses:addresses untill:until wich:which thier:their beleive:believe belive:believe beleived:believed acheive:achieve acheived:achieved acheivement:achievement acheivements:achievements
  sucess:success succes:success sucessful:successful succesful:successful successfull:successful sucessfully:successfully succesfully:successfully sucesfully:successfully
  buisness:business bussiness:business busines:business bussines:business busness:business
  collegue:colleague collegues:colleagues colleage:colleague coleague:colleague coleagues:colleagues colleauge:colleague committment:commitment commited:committed comittee:committee comitted:committed
  intrested:interested intersted:interested interrested:interested interseted:interested interestd:interested intrest:interest intrests:interests intresting:interesting
  aplication:application applicaton:application aplications:applications aplied:applied apllied:applied appplied:applied applyed:applied aplly:apply aply:apply aplying:applying appling:applying
  posistion:position postition:position positon:position possition:position posision:position poition:position requistion:requisition requisiton:requisition
  interveiw:interview inteview:interview intervew:interview knowlege:knowledge knowledege:knowledge knowlegeable:knowledgeable knowledgable:knowledgeable knowldge:knowledge
  grammer:grammar langauge:language languge:language excelent:excellent excellant:excellent tommorow:tomorrow tomorow:tomorrow tommorrow:tomorrow truely:truly writting:writing begining:beginning
  greatful:grateful gratefull:grateful greatfull:grateful hopefull:hopeful helpfull:helpful skillfull:skillful usefull:useful carefull:careful thankfull:thankful beautifull:beautiful
  priviledge:privilege priviledged:privileged questionaire:questionnaire refered:referred refering:referring prefered:preferred transfered:transferred occassion:occasion occasionaly:occasionally
  neccessary:necessary necesary:necessary neccesary:necessary embarass:embarrass foward:forward forwad:forward foreward:forward conect:connect connnect:connect conecting:connecting connecton:connection conection:connection
  appriciate:appreciate apreciate:appreciate appericiate:appreciate appretiate:appreciate appriciated:appreciated apreciated:appreciated
  qualifed:qualified qulified:qualified qualifcations:qualifications qualfications:qualifications certifed:certified certfied:certified certificat:certificate strenghts:strengths strenght:strength lenght:length
  alot:a+lot atleast:at+least infact:in+fact thankyou:thank+you aswell:as+well everytime:every+time inspite:in+spite ofcourse:of+course eachother:each+other eventhough:even+though goodmorning:good+morning incase:in+case noone:no+one
  realy:really usally:usually usualy:usually finaly:finally especialy:especially specialy:specially personaly:personally profesionally:professionally currenty:currently curently:currently currrently:currently currentley:currently previosly:previously previousley:previously
  recenty:recently recentley:recently recetly:recently immediatly:immediately imediately:immediately immediatley:immediately unfortunatly:unfortunately sincerly:sincerely sincerley:sincerely sincerily:sincerely respectfuly:respectfully gratefuly:gratefully hopefuly:hopefully extremly:extremely completly:completely absolutly:absolutely
  regads:regards regrads:regards reguards:regards thankyour:thank+your thnks:thanks thansk:thanks thnaks:thanks
  teh:the hte:the adn:and nad:and taht:that thta:that waht:what whta:what jsut:just yuo:you yoru:your yuor:your hvae:have ahve:have wiht:with woud:would wolud:would woudl:would shoud:should coud:could coudl:could cuold:could becuase:because becasue:because beacuse:because becouse:because
  abiltiy:ability abilty:ability availible:available avaliable:available availabe:available avalable:available avaiable:available availablity:availability
  calandar:calendar catagory:category challange:challenge challanges:challenges challanging:challenging compnay:company comapny:company compony:company copmany:company communcation:communication comunication:communication comunicate:communicate
  consistant:consistent convienient:convenient convinient:convenient cordinator:coordinator coordinater:coordinator curiculum:curriculum custmer:customer custumer:customer costomer:customer
  decison:decision desparate:desperate developement:development devloper:developer developper:developer develope:develop developped:developed develpment:development dificult:difficult diffrent:different diferent:different
  disapoint:disappoint efficency:efficiency effecient:efficient eficient:efficient emplyee:employee employement:employment enginer:engineer engeneer:engineer engneer:engineer enginnering:engineering enginering:engineering enthousiastic:enthusiastic enthusiatic:enthusiastic entusiastic:enthusiastic
  equiptment:equipment equipement:equipment exellent:excellent excercise:exercise existance:existence explaination:explanation familar:familiar familier:familiar finacial:financial finanical:financial freind:friend freinds:friends fullfil:fulfill fullfill:fulfill
  garantee:guarantee gaurantee:guarantee guarentee:guarantee garauntee:guarantee guidence:guidance happend:happened hygeine:hygiene hospitalty:hospitality hosptial:hospital immedietly:immediately independant:independent inovative:innovative inteligent:intelligent intership:internship internhip:internship
  labratory:laboratory leadrship:leadership leadeship:leadership learing:learning liscense:license licsense:license lisence:license manufactoring:manufacturing manufaturing:manufacturing marketting:marketing mechnical:mechanical millenium:millennium
  miniumum:minimum minumum:minimum neccessarily:necessarily negociate:negotiate noticable:noticeable ocasion:occasion offical:official oganization:organization orginization:organization organizaton:organization organiztion:organization organisaton:organisation
  parnter:partner particpate:participate partime:part-time passionnate:passionate passonate:passionate perfer:prefer performence:performance permanant:permanent perseverence:perseverance personel:personnel persue:pursue persuing:pursuing pharmacuetical:pharmaceutical posess:possess possesion:possession potencial:potential practioner:practitioner
  prefessional:professional presance:presence probaly:probably proccess:process procede:proceed proffesor:professor pronounciation:pronunciation publically:publicly persoanl:personal profle:profile porfile:profile proifle:profile pofile:profile
  quailty:quality qualtiy:quality quallity:quality relavant:relevant relevent:relevant revelant:relevant reliabilty:reliability remeber:remember resaurant:restaurant restaraunt:restaurant resturant:restaurant restraunt:restaurant
  schedual:schedule scedule:schedule shedule:schedule shcool:school secratary:secretary sence:sense sevice:service servise:service similiar:similar simular:similar skils:skills sofware:software softwear:software specilist:specialist specalist:specialist speciaist:specialist statagy:strategy stategy:strategy studing:studying supervisior:supervisor superviser:supervisor supervison:supervision surprize:surprise
  technicain:technician technican:technician tecnology:technology techology:technology technolgy:technology themselfs:themselves througout:throughout throught:through togther:together togehter:together traning:training trainning:training
  unforseen:unforeseen univeristy:university universty:university univercity:university unversity:university useing:using vacany:vacancy vaccancy:vacancy vacency:vacancy volunter:volunteer voluteer:volunteer warehose:warehouse wearhouse:warehouse warehosue:warehouse weekened:weekend wheter:whether wheather:whether whould:would workng:working wokring:working workig:working wroking:working workes:works yaers:years yeras:years yeasr:years eyars:years
  requirment:requirement requirments:requirements gardner:gardener gardners:gardeners yourselfs:yourselves
`;

/** From the misspelling to what is meant. In the table above a + stands for a space. */
export const MISSPELLINGS: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair) => pair.split(':'))
    .map(([wrong = '', right = '']) => [wrong, right.replaceAll('+', ' ')]),
);
