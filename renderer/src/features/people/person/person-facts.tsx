import { IconCopy, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage } from '../../../../../core/contract/person.ts';
import { tell } from '../../../data/problem.ts';
import { showToast } from '../../../state/toasts.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { tagPeople } from '../changes.ts';
import { nameOfLanguage } from '../filters/filter-words.ts';
import { otherOf } from './person-commands.ts';
import type { PersonDialogName } from './person-dialog.tsx';
import { Section } from './section.tsx';
import styles from './person.module.css';

/** Skills that are named; the others stand on the page. */
const mostSkills = 30;

interface PersonFactsProps {
  readonly person: PersonPage;
  readonly onAsk: (dialog: PersonDialogName) => void;
}

/** Who a person is: ways to reach them, tags, people who may be the same, languages and skills. */
export function PersonFacts({ person, onAsk }: PersonFactsProps): ReactElement {
  const { t, i18n } = useTranslation('people');
  const { languages, skills } = person;
  return (
    <div className={styles.facts}>
      <Contacts person={person} />
      <Tags person={person} onAsk={onAsk} />
      <Suggestions person={person} onAsk={onAsk} />
      {languages.length > 0 && (
        <Section title={t('person.languages')}>
          <p>
            {languages
              .map(({ code, name, level }) =>
                [nameOfLanguage(code ?? name, i18n.language), level === 'native' ? t('person.native') : level].filter(Boolean).join(' '),
              )
              .join(', ')}
          </p>
        </Section>
      )}
      {skills.length > 0 && (
        <Section title={t('person.skills')}>
          <p dir="auto">{skills.slice(0, mostSkills).join(', ')}</p>
        </Section>
      )}
    </div>
  );
}

function Contacts({ person: { emails, phones, links } }: { readonly person: PersonPage }): ReactElement {
  const { t } = useTranslation('people');
  const ways = [...emails, ...phones, ...links];
  const copy = async (text: string): Promise<void> => {
    const isCopied = await tell(navigator.clipboard.writeText(text).then(() => true));
    if (isCopied !== null) showToast({ strong: text, text: t('person.copied') });
  };
  return (
    <Section title={t('person.contacts')}>
      {ways.length === 0 && <p className={styles.dim}>{t('person.noContacts')}</p>}
      <ul className={styles.contacts}>
        {ways.map(way => (
          <li key={way}>
            <bdi className="selectable" title={way}>
              {way}
            </bdi>
            <IconButton size="small" icon={IconCopy} label={t('person.copy', { text: way })} onClick={() => void copy(way)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Tags({ person: { personId, tags }, onAsk }: PersonFactsProps): ReactElement {
  const { t } = useTranslation('people');
  return (
    <Section title={t('person.tags')}>
      <div className={styles.chips}>
        {tags.map(tag => (
          <Chip
            key={tag}
            onRemove={() => void tagPeople({ personIds: [personId], tag, on: false })}
            removeLabel={t('tag.takeOff', { tag })}
          >
            {tag}
          </Chip>
        ))}
        <Chip dashed icon={IconPlus} onToggle={() => onAsk({ kind: 'tag' })}>
          {t('tag.button')}
        </Chip>
      </div>
    </Section>
  );
}

function Suggestions({ person, onAsk }: PersonFactsProps): ReactElement | null {
  const { t } = useTranslation('people');
  const { suggestions } = person;
  if (suggestions.length === 0) return null;
  return (
    <Section title={t('person.maybeSame')} icon={IconUsersGroup} notice>
      <ul className={styles.suggestions}>
        {suggestions.map(suggestion => {
          const otherId = otherOf(person, suggestion);
          const [name, headline] =
            otherId === suggestion.otherId ? [suggestion.otherName, suggestion.otherHeadline] : [suggestion.name, suggestion.headline];
          return (
            <li key={otherId}>
              <p>
                <Link to="/people/$candidateId" params={{ candidateId: otherId }}>
                  <bdi>{name === '' ? t('hits.noName') : name}</bdi>
                </Link>
                <LinkButton aria-label={t('merge.with', { name })} onClick={() => onAsk({ kind: 'merge', otherId })}>
                  {t('merge.button')}
                </LinkButton>
              </p>
              <p className={styles.dim}>{[headline, suggestion.reason].filter(fact => fact !== '').join(' · ')}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
