import { describe, expect, it } from 'vitest';
import { textQuality } from './quality.ts';

describe('textQuality', () => {
  it.each([
    ['English', 'Senior nurse (RN), 2019–2023, jane.doe@example.com, +44 7700 900214, C++17 and SAP S/4HANA'],
    ['German', 'Geschäftsführer der Straßenbahnbetriebsgesellschaft, Schlüsselqualifikationen, HGB/IFRS'],
    ['Polish', 'Księgowość, sprawozdania zgodne z MSSF, Szczecin, źródła i wdrożenia'],
    ['Japanese', '株式会社サンプルにてソフトウェアエンジニアとして勤務。'],
    ['Arabic', 'مهندسة برمجيات في شركة كبيرة'],
  ])('is high for %s', (_language, text) => {
    expect(textQuality([text])).toBeGreaterThan(0.85);
  });

  it.each([
    ['a shifted font', '6HQLRU 1XUVH DW 1RUWKILHOG +RVSLWDO ZLWK WHQ \\HDUV RI H[SHULHQFH'],
    ['private codes', '\uE001\uE002\uE003 \uE010\uE011 \uE020\uE021\uE022\uE023'],
    ['replacement letters', '\uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD \uFFFD\uFFFD\uFFFD'],
    ['random letters', 'xkcdqz wrtplm bvnmzx qwrtpsd fghjkl zxcvbn mnbvcx'],
  ])('is low for %s', (_kind, text) => {
    expect(textQuality([text])).toBeLessThan(0.5);
  });

  it('is 1 where there is no text to judge', () => {
    expect(textQuality([])).toBe(1);
  });
});
