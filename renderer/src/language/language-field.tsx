import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, ownNames } from '../../../core/contract/language.ts';
import { SelectField } from '../ui/select-field.tsx';
import { changeLanguage, useLanguage } from './use-language.ts';

/** Chooses the language of the app; each stands there by its own name. */
export function LanguageField(): ReactElement {
  const { t } = useTranslation('frame');
  const state = useLanguage();
  const system = { value: 'system' as const, label: t('language.asSystem', { language: ownNames[state?.system ?? 'en'] }) };
  return (
    <div data-focus-key="language">
      <SelectField
        label={t('language.title')}
        labelHidden
        value={state?.choice ?? null}
        options={[system, ...languages.map(language => ({ value: language, label: ownNames[language] }))]}
        onChange={choice => void changeLanguage(choice)}
      />
    </div>
  );
}
