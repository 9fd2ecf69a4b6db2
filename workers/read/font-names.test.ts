import { describe, expect, it } from 'vitest';
import { faceOf, isBoldName, isIconName, isItalicName } from './font-names.ts';

describe('the name of a font', () => {
  it.each([
    'LMSansDemiCond10-Regular',
    'OpenSans-SemiCondensed',
    'EncodeSansSemiCondensed-Bold',
    'Lexicon',
    'LexiconNo1-RomanA',
    'HelveticaNeueLTStd-Cn',
    'Materia-Regular',
    'Featherly',
    'Inter-SemiBold',
    'ABCDEF+MinionPro-SemiboldCond',
  ])('tells the text face %s from a font of icons', name => {
    expect(isIconName(faceOf(name))).toBe(false);
  });

  it.each([
    'FontAwesome',
    'FontAwesome5Free-Solid',
    'fontawesome-webfont',
    'MaterialIcons-Regular',
    'MaterialSymbolsOutlined',
    'materialdesignicons',
    'Ionicons',
    'IconFont',
    'feather',
    'Wingdings-Regular',
    'ITCZapfDingbats',
    'academicons',
    'ABCDEF+icomoon',
    'SegoeUISymbol',
    'Phosphor-Bold',
    'bootstrap-icons',
    'Symbola',
  ])('knows the font of icons %s', name => {
    expect(isIconName(faceOf(name))).toBe(true);
  });

  it('tells weight and slope', () => {
    expect(['LMSansDemiCond10-Regular', 'Inter-SemiBold', 'CMBX10'].every(isBoldName)).toBe(true);
    expect(['Inter-Regular', 'NotoSans-DemiLight'].some(isBoldName)).toBe(false);
    expect(['LMSans10-Oblique', 'Georgia-Italic'].every(isItalicName)).toBe(true);
  });
});
