/**
 * The rules of harper that speak up only for what is wrong in anybody's English. Everything else
 * is switched off, so it costs no time: style, capitals, punctuation, spacing, word choice,
 * hyphens, brand names, regional usage. A rule that harper adds later stays off until it was tried.
 */
export const HARPER_RULES: readonly string[] = `
SpellCheck SplitWords The

ALongTime ALittleOfPractice AMeansToAnEnd APart AccuseOf AdjectiveOfA AdvantageOf AheadAnd AllOfASudden AllowTo
AllThough Alongside AmountsFor AnA AnAnother AndIn AnotherAn AnotherOnes AnotherThings Anybody Anywhere ApartFrom
AsComparedTo AsEvidentBy AsFollows AsLongAs AsMuchAs AsOfLately AsOpposedTo AskNoPreposition AspireTo AtLeasToLeast
AtLestToLeast AwaitFor AwareOf BareInMind BeAllowed BeBiased BeConcerned BeWorried BeenThere BehindTheScenes
BestRegards BetterOffWith BewareOf Bought Cant CantWay CanBeSeen CaseInPoint ColdModalTypo ComplainAsNoun ConfirmThat
Confident ConvenientStore CorrectNumberSuffix CriteriaPhenomena CureFor CuriousAbout DespiteItIs DespiteOf Didnt
Discuss DoIAdjective DoMistake DoNotWant DoToDueTo DoesOrDose DontCan DueDiligence EachAndEveryOne
EachOthersPossessive ElsePossessive EverEvery EverSince EveryTime Everybody Everywhere ExceptOf ExitedExcitedContext
ExtendOrExtent FascinatedBy FeelFell FindFine FirstAidKit FondOn ForALongTime ForAWhile ForNoun FreePredicate
FriendOfMe GetRidOf GetUsedTo GoingTo HadOf HalfAnHour HaveNegNoAny HavePassed HavePronoun HeDos HeartToHeard
HelloGreeting HelpedPast HopHope HowMach IAm IAmAgreement IDo ImitateFrom Impressed InADifferentDirection InDueCourse
InLieuOf InNeedOf InThe InThisThatRegard InTheFirstPlace InsteadOf InspiredBy IsBeenAuxSequence
IsKnownFor ItCan ItTimeAuxiliary IveGotTo KindRegards KnowNothingVerb LetToDo LetsConfusion LookForwardTo
LookingForwardTo LooksLikes MakeItSeem MakeSense MayOfPronoun MeansALotTo ModalOf ModalSeem MoreThatLikely MostNumber
MyHouse Myself NeedHelp NeedToNoun NoLonger NotBeAfterNot NotIn NotOnly NotTo NowKnownAs NowWay Nowhere
Nobody Nothing OfCourse OnSecondThought OughtToBe Payed PeaceOfMind PleasRequestVerb PluralWrongWordOfPhrase
PrincipleToPrincipalRoleNoun PronounContraction PronounInflectionBe PronounVerbAgreement QuiteQuiet RallyToReally
RegularIrregulars RelayOnForRely Respond ResponsibilityFor RiseTheQuestion SafeToSave SameAs SaveToSafe SeamToSeem
SimilarLike SimplePastToPastParticiple SinceDuration SomeOfThe SomebodyElses Someone Somewhere SpecialAttention
SupposedTo TakeCareOf TakePrideIn TheAnother TheDifferenceBetween TheMy TheWhetherWeather TheirToThere TheirToTheyre
There ThereMissingIsClause ThereOwn Theres ThesesThese TheyToThem TheyreConfusions TheyreToTheir ThingThink
ThinkKnowOff ThoughThought ToLoseTooLoose ToTooIdioms ToWorryAbout TooTo Towards TrialAndError UnlessIf UseToUsedTo
VeryKnown WantBe WasAloud WayTooAdjective WereWhere WidelyAccepted WillContain WishCould WokVerbTypo WorseOrWorst
WorthToDo WrongApostrophe YourOutClauseAgreement
`
  .trim()
  .split(/\s+/);

/** Rules whose findings are about one word, hence `spelling`. */
export const SPELLING_RULES: ReadonlySet<string> = new Set(['SpellCheck', 'SplitWords', 'The']);
