/**
 * Sentences that address a machine instead of a reader, one pattern per way of saying it. Written so that a CV about
 * work with language models ("wrote system prompts") is not taken for one: each needs an order or a claim to the reader.
 */
export const instructionPhrases: readonly { readonly language: string; readonly pattern: RegExp }[] = [
  {
    language: 'en',
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass|skip|discard)\b.{0,30}\b(?:all|any|every|the|your|previous|prior|above|earlier|preceding|other|foregoing)\b.{0,30}\b(?:instructions?|prompts?|rules?|rubrics?|criteria|guidelines?|directions?|requirements?|text|messages?|context|candidates?|applicants?|training)\b/i,
  },
  {
    language: 'en',
    pattern:
      /\byou are (?:now )?(?:an? )?(?:ai|a\.i\.|artificial|large language|language model|llm|chatgpt|gpt|claude|gemini|assistant|helpful|recruit\w* (?:ai|bot|assistant)|resume screen\w*|cv screen\w*)\b/i,
  },
  {
    language: 'en',
    pattern:
      /\b(?:as|if you are|since you are|dear|hello|attention|note to|message (?:to|for)|instructions? (?:to|for)) (?:an? |the |any |all )*(?:ai|llm|large language|language model|chatgpt|ats|automated (?:system|screener|reviewer)|ai (?:model|system|assistant|reviewer|recruiter|screener)|screening (?:ai|system|software|model|bot|tool)|(?:resume|cv) (?:parser|screener|scanner))s?\b/i,
  },
  {
    language: 'en',
    pattern:
      /\b(?:rank|rate|score|place|put|classify|mark|label|evaluate|grade|select|recommend|shortlist|hire|approve|prioriti[sz]e|consider|treat|report|describe|return|output|assign|give|award)\b.{0,40}\b(?:this|the|my|me|him|her|them|above) ?(?:candidate|applicant|resume|résumé|cv|profile|application|person)?\b.{0,50}\b(?:first|top|highest|best|maximum|max|perfect|full|100(?: ?%|\/100)?|10\/10|strong(?:ly)? (?:yes|hire|recommended)|excellent|ideal|exceptional|outstanding|above all|ahead of|over all|number one|#1|qualified)\b/i,
  },
  {
    language: 'en',
    pattern:
      /\b(?:give|assign|award|return|output|set|use)\b.{0,30}\b(?:the |a |an )?(?:highest|maximum|max|top|perfect|full|100(?:%|\/100)?)\b.{0,20}\b(?:score|rating|rank|ranking|marks?|points?|grade)\b/i,
  },
  {
    language: 'en',
    pattern:
      /\b(?:do not|don't|never)\b.{0,20}\b(?:mention|reveal|disclose|tell|report|flag|show|repeat|penali[sz]e|reject)\b.{0,40}\b(?:this|these|instructions?|prompt|text|note|message|candidate|applicant|recruiter|user)\b/i,
  },
  { language: 'en', pattern: /\b(?:system|developer|hidden|new|secret|admin) ?(?:prompt|instructions?|message|override)\b\s*[:\]>=-]/i },
  {
    language: 'en',
    pattern:
      /(?:<\|?(?:im_start|im_end|system|user|assistant|endoftext)\|?>|\[\/?INST\]|<<SYS>>|###\s*(?:system|instruction|user|assistant)\b)/i,
  },
  {
    language: 'en',
    pattern:
      /\b(?:respond|reply|answer|say|output|print|write)\b.{0,15}\b(?:only|exactly|just|with|that)\b.{0,40}\b(?:candidate|applicant|qualified|hire|match|fit|yes|recommended|score)\b/i,
  },
  {
    language: 'en',
    pattern:
      /\b(?:all|every|other) (?:other )?(?:candidates?|applicants?|resumes?|cvs?)\b.{0,30}\b(?:should|must|are to|have to) be (?:rejected|ignored|ranked lower|discarded|scored)\b/i,
  },
  {
    language: 'de',
    pattern:
      /\b(?:ignorier\w*|missacht\w*|vergiss|vergessen sie|überspring\w*|verwirf)\b.{0,40}\b(?:anweisung\w*|instruktion\w*|vorgabe\w*|regel\w*|kriteri\w*|befehl\w*|eingabe\w*|prompt\w*|bewerber\w*|kandidat\w*)\b/iu,
  },
  {
    language: 'de',
    pattern: /\b(?:du bist|sie sind|als) (?:jetzt )?(?:eine? )?(?:ki\b|künstliche intelligenz|sprachmodell|ki-\w+|chatgpt)/iu,
  },
  {
    language: 'de',
    pattern:
      /\b(?:bewerte|bewerten sie|setze|setzen sie|stufe|ordne|platziere|empfiehl|empfehlen sie|gib|geben sie|wähle)\b.{0,60}\b(?:höchst\w*|beste\w*|erste\w*|maximal\w*|perfekt\w*|volle\w*|100)\b.{0,40}/iu,
  },
  {
    language: 'fr',
    pattern:
      /\b(?:ignor\w*|oubli\w*|négli\w*|ne (?:tiens|tenez) pas compte)\b.{0,40}\b(?:instructions?|consignes?|règles?|critères?|directives?|prompt|candidats?)\b/iu,
  },
  {
    language: 'fr',
    pattern:
      /\b(?:tu es|vous êtes|en tant que?) (?:désormais |maintenant )?(?:une? )?(?:ia\b|intelligence artificielle|modèle de langage|grand modèle|chatgpt|assistant ia)/iu,
  },
  {
    language: 'fr',
    pattern:
      /\b(?:class\w*|not(?:e|ez)|plac\w*|évalu\w*|recommand\w*|attribu\w*|donn(?:e|ez)|mett(?:ez|re)|mets)\b.{0,40}\b(?:ce|cette|le|la|mon) (?:candidat\w*|cv|profil|note|score)\b.{0,40}\b(?:premi\w*|meilleur\w*|maximal\w*|maximum|parfait\w*|élevée?|100)\b/iu,
  },
  {
    language: 'es',
    pattern:
      /\b(?:ignor\w*|olvid\w*|descart\w*|omit\w*|no (?:tengas|tenga) en cuenta)\b.{0,40}\b(?:instrucci\w*|reglas?|criterios?|indicaciones|órdenes|prompt|candidatos?)\b/iu,
  },
  {
    language: 'es',
    pattern: /\b(?:eres|usted es|como) (?:ahora )?(?:una? )?(?:ia\b|inteligencia artificial|modelo de lenguaje|asistente de ia|chatgpt)/iu,
  },
  {
    language: 'es',
    pattern:
      /\b(?:clasifi\w*|califi\w*|punt[úu]\w*|coloc\w*|eval[úu]\w*|recomiend\w*|asign\w*|dale|otorg\w*|pon(?:ga)?)\b.{0,50}\b(?:candidat\w*|cv|perfil|puntuaci\w*|nota)\b.{0,40}\b(?:primer\w*|mejor\w*|máxim\w*|perfect\w*|más alta|100)\b/iu,
  },
  {
    language: 'it',
    pattern:
      /\b(?:ignor\w*|dimentic\w*|trascur\w*|non (?:considerare|tenere conto))\b.{0,40}\b(?:istruzion\w*|regol\w*|criter\w*|indicazion\w*|prompt|candidat\w*)\b/iu,
  },
  {
    language: 'it',
    pattern:
      /\b(?:sei|lei è|come|in quanto) (?:ora |adesso )?(?:un['’]?a? ?)?(?:ia\b|intelligenza artificiale|modello linguistico|assistente ia|chatgpt)/iu,
  },
  {
    language: 'it',
    pattern:
      /\b(?:classific\w*|valut\w*|mett\w*|posizion\w*|raccomand\w*|assegn\w*|attribuisc\w*|dai)\b.{0,50}\b(?:candidat\w*|cv|profilo|punteggio|voto)\b.{0,40}\b(?:prim\w*|miglior\w*|massim\w*|perfett\w*|più alto|100)\b/iu,
  },
  {
    language: 'pt',
    pattern:
      /\b(?:ignor\w*|esqueç\w*|desconsider\w*|descart\w*)\b.{0,40}\b(?:instruç\w*|regras?|critérios?|orientaç\w*|prompt|candidatos?)\b/iu,
  },
  {
    language: 'pt',
    pattern: /\b(?:você é|tu és|como) (?:agora )?(?:uma? )?(?:ia\b|inteligência artificial|modelo de linguagem|assistente de ia|chatgpt)/iu,
  },
  {
    language: 'pt',
    pattern:
      /\b(?:classifi\w*|avali\w*|coloqu\w*|recomend\w*|atribu\w*|dê|pontu\w*)\b.{0,50}\b(?:candidat\w*|cv|currículo|perfil|pontuaç\w*|nota)\b.{0,40}\b(?:primeir\w*|melhor\w*|máxim\w*|perfeit\w*|mais alta|100)\b/iu,
  },
  {
    language: 'nl',
    pattern:
      /\b(?:negeer|vergeet|sla .{0,20} over|veronachtzaam)\b.{0,40}\b(?:instructies?|opdrachten?|regels?|criteria|richtlijnen|prompt|kandidaten)\b/iu,
  },
  {
    language: 'nl',
    pattern: /\b(?:je bent|jij bent|u bent|als) (?:nu )?(?:een )?(?:ai\b|kunstmatige intelligentie|taalmodel|ai-\w+|chatgpt)/iu,
  },
  {
    language: 'nl',
    pattern:
      /\b(?:beoordeel|rangschik|plaats|zet|geef|beveel)\b.{0,50}\b(?:kandidaat|cv|sollicitant|profiel|score)\b.{0,40}\b(?:eerste|beste|hoogste|maximale|perfecte|bovenaan|100)\b/iu,
  },
  {
    language: 'pl',
    pattern:
      /(?:^|[^\p{L}])(?:zignoruj\w*|ignoruj\w*|zapomnij\w*|pomiń\w*)(?=[^\p{L}]).{0,40}(?:instrukcj\w*|poleceni\w*|polece|zasad\w*|kryteri\w*|wytyczn\w*|prompt\w*|kandydat\w*)/iu,
  },
  {
    language: 'pl',
    pattern: /(?:jesteś|jako) (?:teraz )?(?:model\w* językow\w*|sztuczn\w* inteligencj\w*|ai(?=[^\p{L}]|$)|asystent\w* ai|chatgpt)/iu,
  },
  {
    language: 'pl',
    pattern:
      /(?:^|[^\p{L}])(?:oceń\w*|umieść\w*|przyznaj\w*|daj\w*|ustaw\w*|poleć\w*|wybierz)(?=[^\p{L}]).{0,50}(?:kandydat\w*|cv|aplikacj\w*|ocen\w*|wynik\w*).{0,40}(?:pierwsz\w*|najlepsz\w*|najwyższ\w*|maksymaln\w*|100)/iu,
  },
  {
    language: 'ru',
    pattern: /(?:игнорируй\p{L}*|проигнорируй\p{L}*|забудь\p{L}*).{0,40}(?:инструкци\p{L}*|указани\p{L}*|правил\p{L}*|критери\p{L}*)/iu,
  },
  { language: 'zh', pattern: /(?:忽略|无视|忘记|忽視|無視).{0,15}(?:指令|指示|说明|規則|规则|标准|提示)/u },
  { language: 'ja', pattern: /(?:これまで|以前|上記|すべて|全て|前).{0,10}(?:指示|命令|指令|ルール|基準).{0,6}(?:無視|忘れ)/u },
  { language: 'ar', pattern: /(?:تجاهل|انس).{0,30}(?:التعليمات|الأوامر|القواعد|المعايير)/u },
  {
    language: 'tr',
    pattern: /(?:önceki|yukarıdaki|tüm).{0,25}(?:talimat\p{L}*|kural\p{L}*|yönerge\p{L}*).{0,20}(?:yok say|unut|görmezden|dikkate alma)/iu,
  },
];
