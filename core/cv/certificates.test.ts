import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../tests/support/document-from-text.ts';
import { context } from '../../tests/support/understanding-context.ts';
import { readCv } from './read-cv.ts';

function certificates(text: string): readonly string[] {
  return readCv(documentFromText(text), context).certificates.map(entry =>
    [entry.name, entry.kind, entry.issuer, entry.date ?? '-'].join('|'),
  );
}

describe('readCertificates', () => {
  it('reads name, issuer and date', () => {
    expect(certificates('Jane Roe\n\nCERTIFICATIONS\nQuickBooks Certified User, Intuit, 11/2024\nCPR / BLS (Feb 2025)')).toEqual([
      'QuickBooks Certified User|certificate|Intuit|2024-11',
      'CPR / BLS|certificate||2025-02',
    ]);
  });

  it('takes a line that only says when it was issued to the certificate above', () => {
    expect(certificates('Jane Roe\n\nCERTIFICATES\nCrane operator, Dekra\nIssued on: Nov 01, 2024')).toEqual([
      'Crane operator|certificate|Dekra|2024-11',
    ]);
  });

  it('parts a list of known names', () => {
    expect(certificates('Jane Roe\n\nCERTIFICATIONS\nPMP, CPA, Six Sigma')).toEqual([
      'PMP|certificate||-',
      'CPA|licence||-',
      'Six Sigma|certificate||-',
    ]);
  });

  it('reads a credential behind the name', () => {
    expect(certificates('Denise Kowalczyk, RN\ndenise@mail.example\n\nSKILLS\nWound care')).toEqual(['RN|licence||-']);
  });

  it('reads a driving licence among the personal data', () => {
    expect(certificates('Anna Beck\nFührerschein: Klasse B\n\nKENNTNISSE\nExcel')).toEqual(['Führerschein Klasse B|licence||-']);
  });
});
