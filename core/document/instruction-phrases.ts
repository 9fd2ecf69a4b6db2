/** A way of saying it, and words of which it holds at least one: where there is none, the pattern need not be tried. */
export interface InstructionPhrase {
  readonly needs: readonly string[];
  readonly pattern: RegExp;
}

/**
 * English sentences that address a machine instead of a reader, one pattern per way of saying it. Written so that a CV about
 * work with language models ("wrote system prompts"), about recruiting ("rated candidates") or with good marks ("highest grade")
 * is not taken for one: each needs an order or a claim to the reader.
 */
export const instructionPhrases: readonly InstructionPhrase[] = [
  {
    needs: ['ignor', 'disregard', 'forget', 'overrid', 'bypass', 'skip', 'discard', 'overlook'],
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass|skip|discard|overlook)\b.{0,30}\b(?:all|any|every|the|your|previous|prior|above|earlier|preceding|other|foregoing|initial|original)\b.{0,30}\b(?:instructions?|prompts?|rules?|rubrics?|criteria|guidelines?|directions?|requirements?|text|messages?|context|candidates?|applicants?|training|commands?|scoring)\b/,
  },
  {
    needs: ['ignor', 'disregard', 'forget'],
    pattern:
      /\b(?:ignore|disregard|forget)\b (?:all |everything |anything |whatever )?(?:of )?(?:that )?(?:is |was |came )?(?:the |your )?(?:above|prior|previous(?:ly)?|before|preceding)\b/,
  },
  {
    needs: ['you are'],
    pattern:
      /\byou are (?:now |actually |acting as |an? |the ){0,3}(?:ai\b|a\.i\.|artificial|large language|language model|llm\b|chatgpt|gpt\b|claude\b|gemini\b|assistant|helpful|recruit\w* (?:ai|bot|assistant)|(?:resume|cv|hiring|screening) (?:screen\w*|ai\b|bot|assistant|software))/,
  },
  {
    needs: ['as a', 'being a', 'you are a'],
    pattern:
      /\b(?:as|since you are|being) an? (?:ai|a\.i\.|llm|large language model|language model|ai (?:model|assistant|system|language model|screener|recruiter))(?: ?[,;:!]|[.](?= |$)| you\b| reading\b| (?:processing|screening|evaluating) (?:this|my)\b)/,
  },
  {
    needs: ['ai', 'llm', 'language model', 'chatgpt', 'ats', 'automated', 'parser', 'screen', 'scanner', 'algorithm'],
    pattern:
      /\b(?:if you are|in case you are|for any|to any|to all|to the|dear|hello|hey|hi|attention|attn|notice to|note to|note for|message to|message for|memo to|instructions? to|instructions? for)[:,]? (?:an? |the |any |all |every )*(?:ai|llms?|large language|language models?|chatgpt|ats\b|automated (?:system|screener|reviewer|reader)|ai (?:models?|systems?|assistants?|reviewers?|recruiters?|screeners?|agents?|readers?|tools?)|screening (?:ai|systems?|software|models?|bots?|tools?|algorithms?)|(?:resume|cv) (?:parsers?|screeners?|scanners?|bots?|algorithms?))(?![\w-]| (?:engineers?|developers?|research\w*|teams?|projects?|products?|solutions|startups?|companies|vendors?|training|applications?))/,
  },
  {
    needs: [
      'this candidate',
      'this applicant',
      'this resume',
      'this résumé',
      'this cv',
      'this profile',
      'this application',
      'this person',
      'this submission',
      'my candidate',
      'my applicant',
      'my resume',
      'my résumé',
      'my cv',
      'my profile',
      'my application',
      'my person',
      'my submission',
      'the candidate',
      'the applicant',
      'the resume',
      'the résumé',
      'the cv',
      'the profile',
      'the application',
      'the person',
      'the submission',
      'said candidate',
      'said applicant',
      'said resume',
      'said résumé',
      'said cv',
      'said profile',
      'said application',
      'said person',
      'said submission',
      'above candidate',
      'above applicant',
      ' me ',
      ' him ',
      ' her ',
    ],
    pattern:
      /\b(?:rank|rate|score|place|put|classify|mark|label|evaluate|grade|select|recommend|shortlist|hire|approve|prioriti[sz]e|consider|treat|report|describe|return|output|assign|give|award)\b.{0,25}\b(?:(?:this|my|the|above|said) (?:candidate|applicant|resume|résumé|cv|profile|application|person|submission)|(?:me|him|her) (?=as|at|in|on|first|top|highest|an?\b|10|100|the (?:best|highest|top)))\b.{0,50}\b(?:first|top|highest|best|maximum|max|perfect|full|100(?: ?%|\/100| points| out)?|10\/10|(?:10|100|ten|five|5) out of|5\/5|strong(?:ly)? (?:yes|hire|recommended)|excellent|ideal|exceptional|outstanding|above all|ahead of|over all|number one|#1|qualified|hired|a perfect)/,
  },
  {
    needs: ['10/10', '100', '5/5', 'out of'],
    pattern:
      /\b(?:rank|rate|score|grade|mark|evaluate)\b (?:it|this|them|me|him|her|this one|this person|this document)?\s*(?:as |at |with |a |an )*(?:10\/10|100\/100|5\/5|100 ?%|(?:10|ten|100) out of (?:10|ten|100))/,
  },
  {
    needs: ['highest', 'maximum', 'max', 'top', 'perfect', 'full', 'best', '100'],
    pattern:
      /(?:^|[.!?:;>\]"“(]\s*|\b(?:please|must|should|always|now|then|and|just|simply|to) )(?:give|assign|award|return|output|set)\b (?:this |the |my |me |him |her |them |it |a |an ){1,3}(?:\w+ ){0,3}(?:highest|maximum|max|top|perfect|full|best|100(?:%|\/100)?)\b.{0,20}\b(?:score|rating|rank|ranking|marks?|points?|grade)\b/,
  },
  {
    needs: ['maximum', 'highest', 'full', 'perfect', 'top'],
    pattern:
      /(?:^|[.!?:;>\]"“(]\s*|\b(?:please|must|should|always|now|then|just|simply) )(?:assign|output|return|give|set) (?:the )?(?:maximum|highest|full|perfect|top) (?:possible )?(?:score|rating|marks|points)\b/,
  },
  {
    needs: [
      'score to',
      'score for',
      'rating to',
      'rating for',
      'marks to',
      'marks for',
      'points to',
      'points for',
      'grade to',
      'grade for',
    ],
    pattern:
      /\b(?:assign|output|return|give|award)\b (?:the |a )?(?:maximum|highest|full|perfect|top) (?:possible )?(?:score|rating|marks|points|grade) (?:to|for) (?:this|the candidate|the applicant|my|me\b|him|her)/,
  },
  {
    needs: ['do not', "don't", 'never', 'must not'],
    pattern:
      /\b(?:do not|don't|never|must not)\b.{0,20}\b(?:mention|reveal|disclose|tell|report|flag|show|repeat|penali[sz]e|reject|discard|disqualify|question)\b.{0,40}\b(?:this (?:candidate|applicant|cv|resume|text|note|message|prompt|instruction)|these instructions?|the (?:candidate|applicant|recruiter|user|instructions?|prompt)|instructions?)\b/,
  },
  {
    needs: ['prompt', 'instruction', 'message', 'override', 'directive', 'command'],
    pattern:
      /\b(?:system|developer|hidden|new|secret|admin|updated|override) ?(?:prompts?|instructions?|messages?|override|directives?|commands?)\b\s*[:\]>=]/,
  },
  {
    needs: ['system', 'assistant', 'developer', 'admin'],
    pattern:
      /(?:^|[\n.\]>|]\s*|\[)(?:system|assistant|developer|admin)\]?\s*:\s*(?:you\b|please|ignore|always|rate|rank|override|approve|score|output|respond|disregard|treat|the (?:candidate|applicant)|this (?:candidate|applicant))/,
  },
  {
    needs: ['<', '[', '#', 'end of'],
    pattern:
      /(?:<\|?(?:im_start|im_end|system|user|assistant|endoftext|eot_id|begin_of_text)\|?>|<\/?(?:system|instructions?|prompt|admin)>|\[\/?inst\]|\[(?:system|admin|override)\]|<<sys>>|###\s*(?:system|instruction|user|assistant)\b|\bend of (?:prompt|instructions|resume|cv|document)\b.{0,20}\b(?:new|begin|start|now)\b)/,
  },
  {
    needs: ['respond', 'reply', 'answer', 'say', 'output', 'print', 'write'],
    pattern:
      /\b(?:respond|reply|answer|say|output|print|write)\b.{0,15}\b(?:only|exactly|just|with|that)\b.{0,40}\b(?:candidate|applicant|qualified|hire|hired|match|fit|yes|recommended|score|approved)\b/,
  },
  {
    needs: ['be rejected', 'be ignored', 'be ranked', 'be discarded', 'be scored', 'be disregarded'],
    pattern:
      /\b(?:all|every|other) (?:other )?(?:candidates?|applicants?|resumes?|cvs?)\b.{0,30}\b(?:should|must|are to|have to) be (?:rejected|ignored|ranked lower|discarded|scored|disregarded)\b/,
  },
  {
    needs: [
      'this candidate',
      'this applicant',
      'this resume',
      'this cv',
      'this profile',
      'above candidate',
      'above applicant',
      'above resume',
      'above cv',
      'above profile',
      'said candidate',
      'said applicant',
      'said resume',
      'said cv',
      'said profile',
    ],
    pattern:
      /\b(?:this|the above|said) (?:candidate|applicant|resume|cv|profile)\b.{0,25}\b(?:must|should|shall|has to|needs to) (?:always )?(?:be|receive|get|score|rank)\b.{0,40}\b(?:hired|selected|shortlisted|ranked|rated|scored|first|top|highest|maximum|100|interviewed|approved|accepted|advanced)\b/,
  },
  {
    needs: [
      'you must',
      'you should',
      'you will',
      'you shall',
      'you have',
      'you need',
      'your task',
      'your job',
      'your goal',
      'your role',
      'your new task',
      'your only task',
    ],
    pattern:
      /\b(?:you (?:must|should|will|shall|have to|need to)|your (?:task|job|goal|role|new task|only task) is (?:now )?to)\b.{0,25}\b(?:rate|rank|score|hire|recommend|select|shortlist|approve|accept|advance|choose|invite|prefer|favou?r)\b.{0,30}\b(?:this|me|him|her|candidate|applicant|resume|cv)\b/,
  },
  {
    needs: ['criteri', 'requirement', 'qualification', 'skill'],
    pattern:
      /\b(?:mark|treat|consider|set|flag|report)\b.{0,12}\b(?:all|every|each|any)\b.{0,25}\b(?:criteria|criterion|requirements?|qualifications?|skills?)\b.{0,15}\b(?:as )?(?:met|satisfied|fulfilled|matched|passed|present|complete)\b/,
  },
  {
    needs: ['increase', 'boost', 'raise', 'maximi', 'double', 'add '],
    pattern:
      /\b(?:increase|boost|raise|maximi[sz]e|double|add \d+ points? to|add \d+ to)\b.{0,15}\b(?:my|this (?:candidate|applicant|resume|cv)(?:'s|’s)?|the (?:candidate|applicant)(?:'s|’s)?)\b.{0,15}\b(?:score|rating|ranking|rank)\b/,
  },
  {
    needs: ['stop', 'cease'],
    pattern: /\b(?:stop|cease) (?:reading|evaluating|processing|screening|analy[sz]ing)\b.{0,30}\b(?:here|now|this|and|other|further)\b/,
  },
  {
    needs: ['pretend', 'act ', 'behave', 'respond', 'roleplay'],
    pattern:
      /\b(?:pretend|act|behave|respond|roleplay) (?:as if|as though|like|as) (?:you|this candidate|the candidate|an ai|a recruiter who)\b/,
  },
  {
    needs: ['jailbreak', 'developer mode', 'do anything now', 'prompt injection'],
    pattern: /\b(?:jailbreak(?:ed)? mode|developer mode enabled|do anything now|prompt injection test)\b/,
  },
];
