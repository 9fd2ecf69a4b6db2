/** Words beside a skill name that make it something else. All words folded; names are folded canonical spellings or aliases. */
export interface FalseFriend {
  readonly words: readonly string[];
  /** Next word as a pattern on folded text. */
  readonly next?: RegExp;
  /** Previous word as a pattern on folded text. */
  readonly previous?: RegExp;
}

/** "Excel at", "Access to", "Spring 2020", "go live", "vitamin C", "class C licence". */
export const falseFriends: readonly FalseFriend[] = [
  { words: ['excel', 'excels'], next: /^(at|in|as|beyond)$/, previous: /^(to|will|can|who|and you|students|that)$/ },
  {
    words: ['access'],
    next: /^(to|control|controls|for|rights|management|point|points|and)$/,
    previous: /^(market|to|remote|open|early|root|data|patient|venous|web|easy|vascular|user|full)$/,
  },
  {
    words: ['spring', 'summer', 'winter', 'autumn', 'fall'],
    next: /^((19|20)\d\d|semester|term|season|cleaning|collection)$/,
    previous: /^(in|last|next|this|since|early|late)$/,
  },
  {
    words: ['go'],
    next: /^(to|live|lives|beyond|above|ahead|through|over|home|public|back|on|further|down|green|kart|karts|getter|it|see|ing|between|between|wrong)$/,
    previous: /^(to|can|will|on the|on|the|a|the go|and go|you|who|pokemon|in one)$/,
  },
  { words: ['r'], next: /^(and|d|us|i)$/, previous: /^(toys|toys us)$/ },
  {
    words: ['c'],
    next: /^(level|suite|section|sections|i|o|e)$/,
    previous:
      /^(vitamin|plan|class|level|grade|hepatitis|category|type|licence|license|klasse|suite|permis|carnet|series|block|tier|stufe|the|division|kat|b|d)$/,
  },
  { words: ['d'], next: /^(and|i)$/, previous: /^(r|vitamin|class|l)$/ },
  { words: ['word', 'words'], next: /^(of|for|count|to|by)$/, previous: /^(in a|the|of|each|every|written|spoken|a)$/ },
  {
    words: ['teams'],
    next: /^(of|in|to|and|across|with|that|by|on|from)$/,
    previous:
      /^(the|of|our|for|small|large|led|lead|managed|across|cross functional|multiple|all|in|with|two|three|four|five|six|several|product|sales|project|international|remote|their|internal|different|both)$/,
  },
  { words: ['rest'], next: /^(of|days|home|homes|assured|area|periods)$/, previous: /^(the|bed|to|and)$/ },
  { words: ['less'], next: /^(than|of|time)$/, previous: /^(no|and|in|much|for|with|the)$/ },
  { words: ['outlook'], next: /^(for|on|and|of)$/, previous: /^(positive|market|the|economic|an)$/ },
  { words: ['windows'], next: /^(and doors|and|cleaning|cleaner)$/, previous: /^(of|doors|the|shop|double)$/ },
  { words: ['swift'], next: /^(and|response|delivery|resolution|action|code|payments|messages|messaging|mt)$/, previous: /^(a|with)$/ },
  { words: ['rust'], next: /^(removal|protection|and|proof)$/, previous: /^(of|remove|against)$/ },
  { words: ['make'], next: /^[a-z]/ },
  { words: ['box'], next: /^(office|offices|of|truck|trucks)$/, previous: /^(a|the|po|per)$/ },
  { words: ['zoom'], next: /^(in|out)$/ },
  { words: ['sage'], next: /^(advice)$/ },
  { words: ['express'], next: /^(delivery|courier|deliveries|lane|freight|checkout)$/, previous: /^(american|to)$/ },
  { words: ['react'], next: /^(to|quickly|calmly|on|in)$/, previous: /^(to)$/ },
  { words: ['shell'], next: /^(plc|uk|deutschland|oil|station|energy)$/, previous: /^(royal|at)$/ },
  {
    words: ['oracle', 'sap', 'salesforce', 'adobe', 'workday', 'servicenow', 'snowflake', 'databricks', 'mongodb', 'hubspot', 'shopify'],
    next: /^(park|arena|stadium|tower|campus|center|centre)$/,
    previous: /^(at|bei|chez|presso)$/,
  },
  {
    words: [
      'zendesk',
      'atlassian',
      'stripe',
      'twilio',
      'datadog',
      'elastic',
      'cloudera',
      'teradata',
      'splunk',
      'docker',
      'gitlab',
      'github',
    ],
    previous: /^(at|bei|chez|presso)$/,
  },
  { words: ['slack'], previous: /^(the|reduce)$/ },
  { words: ['notion'], next: /^(of|that)$/, previous: /^(the|a)$/ },
  { words: ['reporting'], next: /^(to|directly|line|lines|into)$/ },
  { words: ['teaching'], next: /^(hospital|hospitals|assistant|assistants)$/ },
  { words: ['shipping'], next: /^(company|line|lines|address)$/ },
  { words: ['pricing'], next: /^(page|plan|plans)$/ },
  { words: ['lean'], next: /^(on|in|meat)$/ },
];
