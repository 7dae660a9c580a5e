/**
 * British spellings, which harper's American dialect takes for slips. (Its British dialect does
 * the same to American ones, and a second linter would double time and memory.)
 */

/** Endings of British words and what stands for them in American. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e[ds]?|er|ers|ing|ation|ations|ational|able)$/, 'iz$1'],
  [/ys(e[ds]?|er|ers|ing)$/, 'yz$1'],
  [/our(s|ed|ing|ful|fully|able|ite|ites|er|ers|hood|hoods|al|less|ly)?$/, 'or$1'],
  [/ll(ed|ing|er|ers|or|ors)$/, 'l$1'],
  [/tre(s|d)?$/, 'ter$1'],
  [/ence(s)?$/, 'ense$1'],
  [/ogue(s|d)?$/, 'og$1'],
  [/amme(s)?$/, 'am$1'],
  [/lment(s)?$/, 'llment$1'],
  [/lful(ly)?$/, 'llful$1'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/pp(ed|ing)$/, 'p$1'],
  [/gement(s)?$/, 'gment$1'],
];

/** British words that no ending explains. */
const WORDS: ReadonlySet<string> = new Set(
  `
  aeroplane aeroplanes ageing aluminium amongst analogue anaesthesia anaesthetic anaesthetics anaesthetist anaesthetists arse
  behove cancelled cancelling catalogue catalogued cataloguer cataloguers cataloguing catalogues cheque cheques chequebook
  cosy cosier defence defences dialled dialling disc distil draught draughts draughtsman draughtsmen draughtsperson
  draughty encyclopaedia enquire enquired enquires enquiring enquiry enquiries enrol enrols enrolment enrolments fibre fibres fibreglass
  focussed focussing fulfil fulfils fulfilment gauge gaol grey greys greyhound gynaecology gynaecologist haematology haematologist
  haemodialysis instalment instalments instil instils jewellery jeweller jewellers judgement judgements kerb kerbs kerbside
  kilometre kilometres labour labourer labourers learnt leant licence licences licenced litre litres liveried lorry
  lorries manoeuvre manoeuvres manoeuvring maths mediaeval metre metres millimetre millimetres centimetre centimetres modelling modelled modeller
  moulding mouldings mould moulds moulded moult mum mums neurone offence offences omelette orthopaedic orthopaedics paediatric paediatrician paediatricians
  paediatrics paedology panelling pedlar phoney plough ploughs practise practised practises practising pretence programme programmes programmed
  pyjamas queueing queue rigour sceptical sceptic sceptics signalling signalled skilful skilfully smoulder smoulders speciality specialities
  spelt spoilt storey storeys sulphur sulphate syphon tonne tonnes towards travelled traveller travellers travelling tyre tyres
  vice versa wilful whilst woollen worshipper yoghurt yoghurts zebra aetiology anaemia diarrhoea foetal foetus leukaemia oesophagus oestrogen
  caesarean tumour counselled counselling counsellor counsellors labelled labelling levelled levelling totalled totalling
  tunnelling tunnelled channelled channelling fuelled fuelling initialled marshalling marvellous libelled pencilled quarrelled refuelling
  shovelling snorkelling spiralling stencilled swivelling towelling trialled trialling unlabelled unravelling victualler equalled
  bevelled chiselled chiselling dishevelled enamelled gravelled grovelling gruelling hostelling parcelling funnelled
  aerofoil airscrew acknowledgement acknowledgements artefact artefacts benefitted benefitting burnt dreamt dwelt lit
  carburettor cauldron chilli councillor councillors dependant dependants despatch despatched despatcher despatching doughnut gramme grammes
  homoeopathy inflexion connexion mollusc moustache plimsoll sabre saltpetre sepulchre sombre spectre lustre meagre ochre theatre theatres
  theatregoer centre centres centred centring centrepiece calibre calibres fitter furore grille mitre reconnoitre titre vice-chancellor
  behaviour behavioural colour coloured colourful colouring favour favourite favourites flavour flavours flavoured harbour honour honours
  honoured honourable humour neighbour neighbours neighbourhood neighbouring odour parlour savoury savour tumours vapour vigour armour armoury ardour candour clamour demeanour endeavour endeavours enamoured
  endeavouring endeavoured fervour rancour rumour saviour splendour succour valour labouring
  uni rota rotas locum locums fortnight fortnightly postcode takeaway whisky solicitor telly tidbit
`
    .trim()
    .split(/\s+/),
);

/**
 * Whether a lower-case word is right in British English, given what harper would put in its place:
 * the American twin has to be among them, so that "realise" passes and "promiseing" does not.
 */
export function isBritish(word: string, suggestions: readonly string[]): boolean {
  if (WORDS.has(word)) return true;
  const known = new Set(suggestions.map((suggestion) => suggestion.toLowerCase()));
  return (
    ENDINGS.some(([ending, american]) => {
      const twin = word.replace(ending, american);
      return twin !== word && known.has(twin);
    }) || isIse(word)
  );
}

/** Verbs in -ise whose American twin may be missing from harper's few suggestions. */
const ISE_STEMS =
  /^(?:re|un|de|over|pre|dis)?-?(?:organ|real|recogn|special|priorit|optim|maxim|minim|util|summar|apolog|author|character|computer|custom|digit|emphas|final|general|harmon|hospital|ideal|immun|industrial|item|legal|local|memor|mobil|modern|monet|national|neutral|normal|personal|pressur|privat|public|ration|revolution|scrutin|social|stabil|standard|steril|strateg|subsid|symbol|sympath|synchron|system|systemat|theor|treasur|un[i]on|urban|vandal|visual|vocal|western|civil|capital|central|commercial|conceptual|crystal|democrat|energ|equal|familiar|fertil|formal|global|homogen|hypnot|incentiv|internal|jeopard|liberal|liquid|magnet|marginal|material|metabol|moral|operational|oxid|parallel|patron|penal|pasteur|polar|polym|popular|random|regular|rhapsod|sanit|sensit|serial|signal|stigmat|styl|tantal|tender|transistor|trivial|verbal|victim|weather|winter|container|categor|catal|anal|paral|dramat|econom|epitom|fantas|fossil|galvan|glamor|institutional|italic|jeopard|mechan|mesmer|motor|nasal|notar|palletis|pallet|plagiar|pulver|scandal|secular|solid|terror|tranquill|actual|amort|anodis|anod|bastard|brutal|burglar|canal|carbon|caramel|clim|coloni|col[o]n|compartmental|contextual|critic|deput|ster|agon|antagon|colon|demon|empath|evangel|feminis|fragment|harmon|hybrid|initial|lion|martyr|miniatur|motor|oper|philosoph|prior|ritual|satir|tokenis|token|traumat|upcycl|vapor|vitam|vulcan|woman|conatiner|podium|modular)(?:ise[drs]?|isers|ising|isation|isations|isational|isable|yse[drs]?|ysing)$/;

function isIse(word: string): boolean {
  return ISE_STEMS.test(word);
}
