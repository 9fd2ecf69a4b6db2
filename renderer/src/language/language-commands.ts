import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages, ownNames } from '../../../core/contract/language.ts';
import type { Command } from '../app/commands/command.ts';
import { useCommands } from '../app/commands/use-commands.ts';
import { changeLanguage, useLanguage } from './use-language.ts';

/** The languages in the palette, each by its own name. */
export function useLanguageCommands(): void {
  const { t } = useTranslation('frame');
  const state = useLanguage();
  useCommands(
    (['system', ...languages] as const).map((choice): Command => ({
      id: `language.${choice}`,
      title: choice === 'system' ? t('language.useSystem') : t('language.use', { language: ownNames[choice] }),
      group: t('language.group'),
      icon: IconLanguage,
      consequence: state?.choice === choice ? t('language.current') : undefined,
      run: () => void changeLanguage(choice),
    })),
  );
}
