import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../tests/support/document-from-text.ts';
import { context } from '../../tests/support/understanding-context.ts';
import { readCv } from './read-cv.ts';

function languages(text: string): readonly string[] {
  return readCv(documentFromText(text), context).languages.map(language => `${language.name}/${language.code}/${language.level}`);
}

describe('readLanguages', () => {
  it.each([
    ['LANGUAGES\nEnglish (Native), Japanese (Fluent)', ['English/en/native', 'Japanese/ja/C1']],
    [
      'SPRACHEN\nDeutsch – Muttersprache\nEnglisch – verhandlungssicher\nFranzösisch: Grundkenntnisse',
      ['Deutsch/de/native', 'Englisch/en/C1', 'Französisch/fr/A2'],
    ],
    ['LANGUES\nFrançais : langue maternelle\nAnglais C1', ['Français/fr/native', 'Anglais/en/C1']],
    ['LANGUAGES\nEnglish   Polish\nNative   Conversational', ['English/en/native', 'Polish/pl/B1']],
    ['LANGUAGES\nMandarin (Native), Japanese (N3)', ['Mandarin/zh/native', 'Japanese/ja/B1']],
    ['JĘZYKI OBCE\nangielski – biegły\nniemiecki B1', ['angielski/en/C1', 'niemiecki/de/B1']],
    ['語学\n日本語(ネイティブ)、英語(ビジネスレベル)', ['日本語/ja/native', '英語/en/B2']],
    ['اللغات\nالعربية (اللغة الأم)، الإنجليزية (طلاقة)', ['العربية/ar/native', 'الإنجليزية/en/C1']],
  ])('reads %j', (text, expected) => {
    expect(languages(`Jane Roe\n\n${text}`)).toEqual(expected);
  });

  it('reads languages listed beside the contact data', () => {
    expect(languages('Jane Roe\n404-555-0187   jane@mail.example   English, Polish\n\nSKILLS\nExcel')).toEqual([
      'English/en/null',
      'Polish/pl/null',
    ]);
  });

  it('takes nationalities and subjects for no languages', () => {
    expect(languages('Jane Roe\nNationality: French\n\nEXPERIENCE\nEnglish Teacher, Spanish School\n2018 – 2020')).toEqual([]);
  });
});
