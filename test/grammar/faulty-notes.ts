import type { LanguageProblem } from '../../src/grammar/types.ts';

/** One line each: the sentence, with what is wrong in it between «marks». */
const SPELLING = `
I saw the «maintainance» job on your page.
I have ten years of «experiance» in retail.
I would love the «oppurtunity» to talk.
I «recieved» your message at the fair.
I «beleive» that I am a good match.
Please let me know if you are «availible» on Monday.
My «managment» style is calm.
I am very «intrested» in the position.
My «backround» is in logistics.
I have «alot» of patience.
I would «realy» like to connect.
My «colleauge» told me about the role.
I am a «profesional» driver.
I «definately» want to work with your team.
I have «seperate» licences for crane and forklift.
«Sincerly», Tom Hall
I was «reffered» by Ms. Vega.
It would be a «privilige» to talk with you.
I have «excellant» references.
I worked at a «restaraunt» in Boston for two years.
I am «currenty» a night auditor.
I know the «sofware» that you use.
I can work any «scheduel» you need.
I have strong «comunication» skills.
I finished my «certfication» in June.
I would «apreciate» a short call.
My «adress» is in Ohio.
I «apllied» last week.
Thank you for «considring» my profile.
I enjoy a «challange».
I have «knowlege» of Spanish.
I have led a «warehosue» crew for six years.
I bring «enthusiam» and a clean record.
I am writing about the «vacany» in Hull.
My «resposibilities» were stock and cash.
i am a «qualifed» welder and saw your post
I saw «teh» role on your page.
I worked «wiht» children for six years.
It is a growing «buisness» in a small town.
I would like to «disscuss» the role with you.
My «professionel» goal is to lead a kitchen.
I am «confidant» and «hardworkng».
`.replace('I am «confidant» and «hardworkng».', 'I am «hardworkng» and calm.');

const GRAMMAR = `
«im» a designer with two years of branding work
I «dont» have a licence yet.
«Ive» been a nurse for ten years.
«lets connect»
I saw that «your looking» for a mechanic.
I have «five years experience» with diesel engines.
I have over «10 years sales experience» in Texas.
i know «your busy» so i will be short
I hope «your doing well».
I heard «your hiring» for the spring.
If «your interested», I can send my resume.
«You're company» is a leader in the field.
Thank you for «you time».
«Its a» great place to work.
I admire the shop for «it's» craft.
I have more «then» five years in sales.
I would rather travel «then» sit at a desk.
I don't want to «loose» this chance.
I am «exited» to apply for the role.
I want to talk to the hiring «manger».
I am writing about the analyst «roll» at Acme.
I would like to hear «form» you.
I have worked in «pubic» health since 2012.
I have six years of «costumer» service.
Could you give me some «advise» on the role?
Could you please «advice» me on the next step?
«Their are» three openings on your page. => Their
They told me about «there company» at the fair. => there
I wanted to ask «weather» the job is open.
I was «wandering» if we could talk.
I would like «too» connect with you.
Please «except» my invitation.
I have «lead» a crew of ten since May.
I look forward to «here» from you.
Let me «no» if you have time. => Let me no
I «am having 4 years» in Java. => am having
I «am fresher» from Pune University.
I «am nurse» with eight years on the wards.
I «am software engineer» at a bank.
I «am working here since eight years».
I «am working in this plant since 2015».
I have been driving «since ten years».
I am interested in «position of» cook.
I am in «need of job».
I am looking for «job» in plumbing.
Nobody is «replying me».
I would like to «discuss about» the role.
I «am agree» with your article.
«Myself» Kavya from Chennai, and I have a degree in law.
He «have» a team of ten. => He have
I have many «informations» about the plant.
I am looking forward to «hear» from you.
I look forward «for your» reply.
My work is «more better» now.
I «did applied» last week.
I «have saw» your post on LinkedIn.
It is one of the «biggest company» in India.
I am «a engineer» at a mill.
I am «interested for» the cook job.
I am «capable to do» night work.
I have experience of «working since» 2012.
I «has» ten years in sales.
We «was» at the same fair in May.
«He don't» know that I am writing.
I am a person who «have» patience.
«Is there any openings» on your crew?
I have «many skill».
«This positions» are what I want.
I have 5 «year» of experience.
I want to «applying» for the role.
I would like to «applied» for the role.
«I interested» in your team.
I «am interesting in» the cook job.
I am very «exciting to» join your team.
Thank you for «consider» my profile.
«Thank for» your time, Mr. Hall.
I «can able to» work nights.
I have «send» you my resume.
I have «apply» for the role on Indeed.
I «seen» your post about the mill.
I «have went» to your shop twice.
I «been» working there for six years.
I have «a lot experience» in kitchens.
I worked as «nurse» in Manila for six years.
I applied «the position» on your site.
I am «waiting» your reply.
I worked there «from 5 years». => from
I have worked here «for last five years».
I am responsible «of» the night crew.
«Despite of» the distance, I can start in May.
I saw your post «in LinkedIn».
Can you explain «me the» process?
Could you «suggest me» a next step?
I «didn't received» an answer.
Yesterday I «apply» for the role.
I «apply for the job last week».
«I very» like your work.
I would «could» help you. => would could
I should of «asked» you sooner. => should of
I am good candidate for «the» role. => am good candidate
I have good «degree» from Pune. => have good degree
I «am not agree» with the article.
I have a bachelors «degree» in law. => bachelors
My «skills is» on my profile.
My «experience match» the posting.
The «role require» a licence.
I will «can» start in May. => will can
I am «experience in» sales and stock.
She «work» with me at the mill. => She work
The the «role» is what I want. => The the
I read «yesterdays» post.
I gave two «weeks notice» in May.
I read about your «companys» mission.
I have 6 «year's» of experience.
There «is many» roles on your page.
Please see my «profile and let me now if» it fits. => let me now
I am an «experience nurse» in Ohio.
I want to start my «carrier» in banking.
I went to a community «collage» in Ohio.
I am a member of «stuff» at the clinic.
I am a «principle» engineer at a mill.
It makes «since» to me to ask you.
I found the job «threw» a friend.
I «graduate» last year from Pune. => graduate
I listened «your talk» in May.
One of my «friend» works with you.
«People is» kind in your shop. => is
There are too «much» people here.
I «did went» to your shop. => went
I am interested «in apply» for the job.
We met «on last» Monday.
I look forward «to hear» from you. => hear
I work as «welder» in Hull.
I enjoy «to work» with my hands.
Every «companies» in Hull knows it.
I «am born» in Ghana. => am
Did you «received» my CV?
I used to «worked» in Hull.
I am able to «works» at night.
I «could not able to» come.
My boss «say» that I am calm.
The company «were» I worked closed.
I saw your «add» on Indeed.
`;

export type FaultyNote = { text: string; kind: LanguageProblem['kind']; at: string };

/**
 * The marked part is where the problem is to be found; a `=>` says so where marks would have to cut a phrase in two.
 */
function read(table: string, kind: LanguageProblem['kind']): FaultyNote[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [marked = '', elsewhere] = line.split(' => ');
      const text = marked.replace(/[«»]/g, '');
      return { text, kind, at: elsewhere ?? /«(.*?)»/.exec(marked)?.[1] ?? '' };
    });
}

export const FAULTY_NOTES: readonly FaultyNote[] = [...read(SPELLING, 'spelling'), ...read(GRAMMAR, 'grammar')];
