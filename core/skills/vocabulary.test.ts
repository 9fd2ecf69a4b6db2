import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildVocabulary, parseSkillFamily, VocabularyError } from './vocabulary.ts';

const header = 'name\taliases\tcategory\timplies\tadjacent\tguard';

function family(...lines: readonly string[]): ReturnType<typeof parseSkillFamily> {
  return parseSkillFamily(['# Software', header, ...lines].join('\n'), 'software.tsv');
}

const vocabulary = buildVocabulary([
  family(
    'Node.js\tNodeJS\tframework\tJavaScript\t\t',
    'JavaScript\tJS\tlanguage\t\tTypeScript\t',
    'TypeScript\t\tlanguage\tJavaScript\t\t',
    'C\t\tlanguage\t\t\texact; context',
    'C++\t\tlanguage\t\t\t',
    'C#\t\tlanguage\t.NET\t\t',
    '.NET\tdotnet\tframework\t\t\t',
    'ASP.NET\t\tframework\t.NET\t\t',
    'CI/CD\tcontinuous integration\tmethod\t\t\t',
    'REST API\t\tstandard\t\t\t',
    'API\t\tstandard\t\t\t',
    'Go\tGolang\tlanguage\t\t\texact; context',
    'R\t\tlanguage\t\t\texact; context',
    'Spring\tSpring Framework\tframework\tJava\t\tcontext',
    'Java\t\tlanguage\t\t\t',
    'Machine Learning\t\tdomain\t\t\t',
    'Électricité\t\tdomain\t\t\t',
    '会計\t\tdomain\t\t\t',
    'Sales and Operations Planning\tS&OP\tmethod\t\t\t',
    'Standard Operating Procedures\tSOP\tmethod\t\t\t',
    'Accounts Payable\tA/P\tdomain\t\t\t',
    'Finite Element Analysis\tFEA\ttechnique\t\t\t',
    'Google Cloud Platform\tGCP!\tplatform\t\t\t',
    'Straßenbau\t\tdomain\t\t\t',
    'Spółka\t\tdomain\t\t\t',
    'Manœuvre\t\tdomain\t\t\t',
    'Næstved\t\tdomain\t\t\t',
  ),
  parseSkillFamily(
    `# Office\n${header}\nMicrosoft Excel\tExcel\ttool\t\t\t\nMicrosoft Access\tAccess!\ttool\t\t\t\nEmail Marketing\t\tmethod\t\t\t\nSpecial Education\tSEND\tdomain\t\t\t\nGood Clinical Practice\tGCP!\tstandard\t\t\t`,
    'office.tsv',
  ),
]);

function namesIn(text: string): readonly string[] {
  return vocabulary.find(text).map(hit => hit.skill.name);
}

describe('the skill vocabulary', () => {
  it('finds spellings that differ in case, signs, spaces and diacritics', () => {
    for (const text of ['Node.js', 'NodeJS', 'node js', 'NODE JS', 'Node-JS']) expect(namesIn(text)).toEqual(['Node.js']);
    for (const text of ['CI/CD', 'CI CD', 'ci-cd', 'CICD']) expect(namesIn(text)).toEqual(['CI/CD']);
    expect(namesIn('E-mail marketing, e‑mail marketing')).toEqual(['Email Marketing', 'Email Marketing']);
    expect(namesIn('electricite et ÉLECTRICITÉ')).toEqual(['Électricité', 'Électricité']);
  });

  it('keeps C, C++, C# and .NET apart', () => {
    expect(namesIn('C++, C#, .NET and ASP.NET')).toEqual(['C++', 'C#', '.NET', 'ASP.NET']);
    expect(namesIn('C++/C#')).toEqual(['C++', 'C#']);
    expect(namesIn('example.net')).toEqual([]);
  });

  it('takes the longest name and accepts plurals of its later words', () => {
    expect(namesIn('Designed REST APIs')).toEqual(['REST API']);
    expect(namesIn('an API')).toEqual(['API']);
  });

  it('does not join words across a comma or a sentence', () => {
    expect(namesIn('machine, learning')).toEqual([]);
    expect(namesIn('a machine. Learning')).toEqual([]);
    expect(namesIn('machine learning')).toEqual(['Machine Learning']);
  });

  it('respects word boundaries in all scripts', () => {
    expect(namesIn('Javanese Javascripting')).toEqual([]);
    expect(namesIn('Javaを使用、会計担当')).toEqual(['Java', '会計']);
  });

  it('leaves false friends alone', () => {
    for (const text of [
      'Excel at sales',
      'Access to data',
      'Spring 2020',
      'vitamin C',
      'R&D',
      'R & D',
      'licence C+E',
      'J. R. Smith',
      'C-level',
      'to go live',
    ]) {
      expect(namesIn(text), text).toEqual([]);
    }
    expect(namesIn('Excel, Access')).toEqual(['Microsoft Excel', 'Microsoft Access']);
  });

  it('marks ambiguous names and acronyms in small letters as uncertain', () => {
    const certainty = (text: string): readonly boolean[] => vocabulary.find(text).map(hit => hit.certain);
    expect(certainty('Go, Golang')).toEqual([false, true]);
    expect(certainty('SEND')).toEqual([true]);
    expect(certainty('send')).toEqual([false]);
    expect(namesIn('go')).toEqual([]);
  });

  it('finds nothing inside mail and web addresses', () => {
    expect(namesIn('java@example.com https://excel.example.com/java linkedin.com/in/java')).toEqual([]);
  });

  it('wants the sign of a term that lives by it', () => {
    for (const text of ['S&OP', 's&op', 'S & OP']) expect(namesIn(text), text).toEqual(['Sales and Operations Planning']);
    for (const text of ['SOP', 'SOPs']) expect(namesIn(text), text).toEqual(['Standard Operating Procedures']);
    for (const text of ['A P', 'AP', 'a p', 'S OP']) expect(namesIn(text), text).toEqual([]);
    expect(namesIn('A/P')).toEqual(['Accounts Payable']);
    expect(vocabulary.get('S&OP')?.name).toBe('Sales and Operations Planning');
    expect(vocabulary.get('sop')?.name).toBe('Standard Operating Procedures');
    expect(vocabulary.get('SOP')?.name).toBe('Standard Operating Procedures');
  });

  it('takes short names in capitals from prose in capitals only, and from lists in any case', () => {
    expect(namesIn('FEA of brackets, SOPs written')).toEqual(['Finite Element Analysis', 'Standard Operating Procedures']);
    expect(namesIn('a fea of brackets')).toEqual([]);
    expect(namesIn('java, fea; sop')).toEqual(['Java', 'Finite Element Analysis', 'Standard Operating Procedures']);
    expect(vocabulary.find('java, fea').map(hit => hit.certain)).toEqual([true, false]);
  });

  it('takes ambiguity from the mark of the alias and from the guard of the name alone', () => {
    const certainty = (text: string): readonly boolean[] => vocabulary.find(text).map(hit => hit.certain);
    expect(certainty('Access, Microsoft Access')).toEqual([false, true]);
    expect(certainty('Spring, Spring Framework')).toEqual([false, true]);
  });

  it('takes an ambiguous proper name in small letters from lists only', () => {
    expect(namesIn('java, access; excel')).toEqual(['Java', 'Microsoft Access', 'Microsoft Excel']);
    expect(namesIn('people who access records')).toEqual([]);
    expect(namesIn('People who Access records')).toEqual(['Microsoft Access']);
  });

  it('gives an ambiguous spelling to the skill whose family the text names', () => {
    expect(namesIn('GCP')).toEqual(['Google Cloud Platform']);
    expect(namesIn('Java, GCP')).toEqual(['Java', 'Google Cloud Platform']);
    expect(namesIn('Email marketing, special education, GCP')).toEqual(['Email Marketing', 'Special Education', 'Good Clinical Practice']);
  });

  it('folds letters that have no accent to lose', () => {
    expect(namesIn('Strassenbau, STRASSENBAU, Straßenbau')).toEqual(['Straßenbau', 'Straßenbau', 'Straßenbau']);
    expect(namesIn('spolka, Manoeuvre, naestved')).toEqual(['Spółka', 'Manœuvre', 'Næstved']);
  });

  it('takes no company for a skill', () => {
    for (const text of ['Spring Ltd', 'Java GmbH', 'JavaScript Deutschland SE', 'Node.js Software Services Inc.', 'Excel, Inc']) {
      expect(namesIn(text), text).toEqual([]);
    }
    expect(namesIn('Java; Siemens AG')).toEqual(['Java']);
    expect(namesIn('Java Limited experience')).toEqual(['Java']);
  });

  it('closes implications and mirrors neighbours', () => {
    expect(vocabulary.get('node.js')?.implies).toEqual(['JavaScript']);
    expect(vocabulary.get('TypeScript')?.implies).toEqual(['JavaScript']);
    expect(vocabulary.get('javascript')?.adjacent).toEqual(['TypeScript']);
    expect(vocabulary.get('TypeScript')?.adjacent).toEqual([]);
    expect(vocabulary.get('nothing like it')).toBeNull();
  });

  it('returns hits in order, without overlaps, inside the text, for any text', () => {
    const words = fc.constantFrom(
      'Java',
      'C++',
      '.NET',
      ' ',
      ',',
      'REST',
      'API',
      's',
      '-',
      '/',
      'node',
      '.js',
      'é',
      '会計',
      '&',
      '@',
      '\n',
      'R',
      '🙂',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words, { maxLength: 40 }).map(parts => parts.join('')),
        ),
        text => {
          let last = 0;
          for (const hit of vocabulary.find(text)) {
            expect(hit.start).toBeGreaterThanOrEqual(last);
            expect(hit.end).toBeGreaterThan(hit.start);
            expect(hit.end).toBeLessThanOrEqual(text.length);
            last = hit.end;
          }
        },
      ),
    );
  });
});

describe('the builder of the vocabulary', () => {
  function faultsOf(...lines: readonly string[]): readonly string[] {
    try {
      buildVocabulary([family(...lines)]);
      return [];
    } catch (error) {
      if (error instanceof VocabularyError) return error.faults;
      throw error;
    }
  }

  it('names every fault with its file and line', () => {
    expect(faultsOf('A\tx\ttool\tMissing\t\t', 'B\tX\ttool\t\tNowhere\t', 'A\t\ttool\t\t\t')).toEqual([
      'software.tsv:5 “A” stands already in software.tsv:3',
      'software.tsv:3 “A” implies the unknown “Missing”',
      'software.tsv:4 “B” is adjacent to the unknown “Nowhere”',
      'software.tsv:4 “X” of “B” belongs to “A” already',
    ]);
  });

  it('refuses circles of implications', () => {
    expect(faultsOf('A\t\ttool\tB\t\t', 'B\t\ttool\tC\t\t', 'C\t\ttool\tA\t\t')).toEqual([
      'software.tsv:3 circle of implications: A → B → C → A',
    ]);
  });

  it('refuses files of another shape', () => {
    expect(() => parseSkillFamily('Software', 'x.tsv')).toThrow('x.tsv:1 must be “# Title of the family”');
    expect(() => parseSkillFamily('# Software\nname', 'x.tsv')).toThrow('x.tsv:2 must be the header');
    expect(() => family('A\t\tgadget\t\t\t')).toThrow('software.tsv:3 “A” has the unknown category “gadget”');
    expect(() => family('A\t\ttool\t\t\tsometimes')).toThrow('software.tsv:3 “A” has the unknown guard “sometimes”');
  });
});
