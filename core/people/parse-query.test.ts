import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostTerms, parseQuery } from './parse-query.ts';
import type { QueryNode } from './query.ts';

/** A query as it was understood, in a form that reads well here. */
function shown(node: QueryNode | null): string {
  if (node === null) return '';
  if (node.kind === 'years') return `years${node.compare}${node.years}`;
  if (node.kind === 'words') return `${node.field === null ? '' : `${node.field}:`}${node.words.join('_')}${node.prefix ? '*' : ''}`;
  if (node.kind === 'not') return `-${shown(node.node)}`;
  return `(${node.nodes.map(shown).join(node.kind === 'and' ? ' & ' : ' | ')})`;
}

const understood = (query: string): string => shown(parseQuery(query).node);
const problemsOf = (query: string): readonly string[] => parseQuery(query).problems.map(({ code, term }) => `${code} ${term}`.trim());

describe('a query', () => {
  it.each([
    ['', ''],
    ['payments', 'payments'],
    ['payments kubernetes', '(payments & kubernetes)'],
    ['payments AND (kubernetes OR ecs) NOT title:intern*', '(payments & (kubernetes | ecs) & -title:intern*)'],
    ['"Staff  Engineer"', 'staff_engineer'],
    ['“night shift” -ward', '(night_shift & -ward)'],
    ['a OR b c', '(a | (b & c))'],
    ['title:(nurse OR "head nurse")', '(title:nurse | title:head_nurse)'],
    ['TITLE:Öztürk', 'title:ozturk'],
    ['years>5 years<=12,5', '(years>5 & years<=12.5)'],
    ['years >= 3', 'years>=3'],
    ['C++ C# .NET Node.js ASP.NET', '(c++ & c# & .net & node_js & asp_.net)'],
    ['full-stack -full-stack', '(full_stack & -full_stack)'],
    ['NOT (a OR b)', '-(a | b)'],
    ['NOT NOT a', 'a'],
    ['-tag:nordics', '-tag:nordics'],
    ['and or not', '(and & or & not)'],
    ['(((a)))', 'a'],
    ['& – *', ''],
    ['東京 engineer', '(東_京 & engineer)'],
  ])('%s means %s', (query, meaning) => {
    expect(understood(query)).toBe(meaning);
    expect(problemsOf(query)).toEqual([]);
  });

  it.each([
    ['payments AND', 'payments', 'nothing-behind AND', 9],
    ['payments OR', 'payments', 'nothing-behind OR', 9],
    ['OR payments', 'payments', 'nothing-before OR', 0],
    ['payments NOT', 'payments', 'nothing-behind NOT', 9],
    ['payments (ecs', '(payments & ecs)', 'not-closed', 9],
    ['payments) ecs', '(payments & ecs)', 'closes-nothing', 8],
    ['payments "night sh', '(payments & night_sh)', 'quotation-not-closed', 9],
    ['payments title:', 'payments', 'nothing-behind title:', 9],
    ['payments years>', 'payments', 'years-missing', 9],
  ])('%s is not finished: %s is searched', (query, meaning, problem, start) => {
    expect(understood(query)).toBe(meaning);
    expect(problemsOf(query)).toEqual([problem]);
    expect(parseQuery(query).problems[0]?.start).toBe(start);
  });

  it('names a field that is not there and searches its words', () => {
    expect(understood('colour:blue')).toBe('(colour & blue)');
    expect(problemsOf('colour:blue')).toEqual(['unknown-field colour']);
  });

  it('says when it asks for too much, and searches what comes first', () => {
    const query = Array.from({ length: mostTerms + 5 }, (_, index) => `w${index}`).join(' ');
    expect(understood(query).split('&')).toHaveLength(mostTerms);
    expect(problemsOf(query)).toEqual([`too-many-terms ${mostTerms}`]);
  });

  it('is understood whatever is typed, with problems that lie in it', () => {
    const piece = fc.oneof(
      fc.constantFrom('AND', 'OR', 'NOT', '(', ')', '"', '-', '*', 'title:', 'years>', '5', ' ', 'C++'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const query = pieces.join(' ');
        for (const { start, end } of parseQuery(query).problems) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(query.length);
        }
      }),
    );
  });
});
