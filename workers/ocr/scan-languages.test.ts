import { describe, expect, it } from 'vitest';
import { scanLanguages } from '../../core/contract/recognition.ts';
import { languageOf } from './scan-languages.ts';

describe('languageOf', () => {
  it('tells a language by its short words, whatever the letters became', () => {
    expect(languageOf('Verantwortlich für die Leitung der Abteilung und den Einkauf mit dem Team von 2012 bis heute', scanLanguages)).toBe(
      'deu',
    );
    expect(languageOf('Responsable de la gestion des achats et du magasin pour une entreprise dans le sud', scanLanguages)).toBe('fra');
    expect(languageOf('Responsible for the stock and the shop of a company in the north with two years of training', scanLanguages)).toBe(
      'eng',
    );
    expect(languageOf('Odpowiedzialna za zakupy w firmie i na magazynie oraz dla klientów od lat', scanLanguages)).toBe('pol');
  });

  it('names none where nothing stands out', () => {
    expect(languageOf('Kubernetes Docker Terraform 2019 2021', scanLanguages)).toBeNull();
    expect(languageOf('', scanLanguages)).toBeNull();
  });

  it('names only languages that are allowed', () => {
    expect(languageOf('Verantwortlich für die Leitung der Abteilung und den Einkauf mit dem Team', ['eng', 'fra'])).toBeNull();
  });
});
