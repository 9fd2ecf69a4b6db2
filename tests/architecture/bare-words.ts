import path from 'node:path';
import ts from 'typescript';

/** Attributes whose text a person reads or hears. */
const spoken: ReadonlySet<string> = new Set([
  'aria-label',
  'aria-valuetext',
  'alt',
  'title',
  'label',
  'placeholder',
  'hint',
  'note',
  'text',
  'sentence',
  'kept',
  'removeLabel',
]);

/** Properties of commands, toasts and dialogs whose text a person reads. */
const spokenProperties: ReadonlySet<string> = new Set(['title', 'group', 'hint', 'strong', 'text', 'label', 'unavailable', 'consequence']);

/** Names of products, licences and formats are the same in every language. */
const sameEverywhere = /^(Shortlist|Inter, SIL Open Font License 1\.1|Reload)$/;

/** Bare words in a source of the window that its readers would see in English only, as "line: words". */
export function bareWords(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path.basename(file), text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, words: string): void => {
    const said = words.replaceAll(/\s+/g, ' ').trim();
    if (!isWording(said)) return;
    found.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${said}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    else if (ts.isJsxAttribute(node) && spoken.has(node.name.getText())) literalsOf(node.initializer).forEach(words => note(node, words));
    else if (ts.isPropertyAssignment(node) && spokenProperties.has(node.name.getText()))
      // The group of a command is a heading; a small word beside it is a value of something else.
      literalsOf(node.initializer)
        .filter(words => node.name.getText() !== 'group' || !/^[a-z-]+$/.test(words))
        .forEach(words => note(node, words));
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) literalsOf(node.expression).forEach(words => note(node, words));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Two letters in a row, and not a key of a text nor a name of a style. */
function isWording(words: string): boolean {
  return /\p{L}{2}/u.test(words) && !sameEverywhere.test(words);
}

/** What a value may be as text: itself, or either way of a choice. */
function literalsOf(value: ts.Node | undefined): readonly string[] {
  if (value === undefined) return [];
  if (ts.isJsxExpression(value) || ts.isParenthesizedExpression(value)) return literalsOf(value.expression);
  if (ts.isConditionalExpression(value)) return [...literalsOf(value.whenTrue), ...literalsOf(value.whenFalse)];
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (ts.isTemplateExpression(value)) return [[value.head.text, ...value.templateSpans.map(span => span.literal.text)].join(' ')];
  return [];
}
