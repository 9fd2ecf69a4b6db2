import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { scanLanguages, type ScanLanguage } from '../../../../../core/contract/recognition.ts';
import { api } from '../../../data/client.ts';
import { tell } from '../../../data/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import styles from './help-pane.module.css';

/** Makes out the words of the pages once more, in the language that a person knows them to be in. */
export function RecogniseForm({ row: { itemId } }: { readonly row: BatchRow }): ReactElement {
  const { t } = useTranslation('help');
  const [language, setLanguage] = useState<ScanLanguage>(scanLanguages[0]);

  async function recognise(event: FormEvent): Promise<void> {
    event.preventDefault();
    await tell(api.screening.recogniseAgain.mutate({ itemId, languages: [language] }));
  }

  return (
    <section>
      <h3>{t('recognise.title')}</h3>
      <form className={styles.recognise} onSubmit={event => void recognise(event)}>
        <div className={styles.field}>
          <SelectField
            label={t('recognise.language')}
            labelHidden
            value={language}
            options={scanLanguages.map(value => ({ value, label: t(`recognise.in.${value}`) }))}
            onChange={setLanguage}
          />
        </div>
        <Button type="submit">{t('recognise.run')}</Button>
      </form>
      <p className={styles.note}>{t('recognise.note')}</p>
    </section>
  );
}
