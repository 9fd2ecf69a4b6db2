import { IconArrowLeft, IconBriefcase, IconTag } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage } from '../../../../../core/contract/person.ts';
import { TitleBar } from '../../../app/frame/title-bar.tsx';
import { showDecimal } from '../../../data/formats.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SplitPanes, type Pane } from '../../../ui/split-panes.tsx';
import { usePersonCommands } from './person-commands.ts';
import { PersonDialog, type PersonDialogName } from './person-dialog.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonWork } from './person-work.tsx';
import { StandingDocument } from './standing-document.tsx';
import styles from './person.module.css';

/** Widths in pixels below which who they are stands above what they did, and below which the page opens over both. */
const narrowBelow = 1_280;
const tightBelow = 960;

/** One person: who they are, what they applied for and sent, and the page of a document. */
export function PersonScreen({ person }: { readonly person: PersonPage }): ReactElement {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const narrow = useMediaQuery(`(max-width: ${narrowBelow - 1}px)`, false, { getInitialValueInEffect: false });
  const tight = useMediaQuery(`(max-width: ${tightBelow - 1}px)`, false, { getInitialValueInEffect: false });
  const [dialog, setDialog] = useState<PersonDialogName | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isPageOpen, setPageOpen] = useState(false);
  const [noteWanted, setNoteWanted] = useState(0);
  const page = useRef<HTMLDivElement | null>(null);
  const name = person.name === '' ? t('hits.noName') : person.name;
  const shown = person.documents.find(document => document.documentId === chosenId) ?? person.documents[0] ?? null;
  const toPage = (): void => {
    if (tight) setPageOpen(isOpen => !isOpen);
    else page.current?.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
  };
  const back = (): void => {
    if (tight && isPageOpen) setPageOpen(false);
    else void navigate({ to: '/people' });
  };
  usePersonCommands({ t, person, name, ask: setDialog, toPage, back, writeNote: () => setNoteWanted(wanted => wanted + 1) });
  const facts = <PersonFacts person={person} onAsk={setDialog} />;
  const work = (
    <PersonWork
      person={person}
      shownId={shown?.documentId ?? null}
      noteWanted={noteWanted}
      onShow={setChosenId}
      onAsk={setDialog}
      above={narrow ? facts : null}
    />
  );
  const document = <StandingDocument person={person} document={shown} paneRef={page} />;
  const panes: readonly Pane[] = [
    ...(narrow ? [] : [{ id: 'facts', label: t('person.facts'), min: 220, initial: 280, children: facts }]),
    {
      id: 'work',
      label: t('person.work'),
      min: 400,
      initial: narrow ? 460 : 560,
      children: tight && isPageOpen ? <div className={styles.over}>{document}</div> : work,
    },
    ...(tight ? [] : [{ id: 'page', label: t('page.title'), min: 280, children: document }]),
  ];
  const context = [
    person.headline,
    person.location,
    person.years === null ? '' : t('hits.years', { years: showDecimal(person.years, true) }),
  ];
  return (
    <>
      <TitleBar title={name} context={context.filter(fact => fact !== '').join(' · ')}>
        <IconButton label={t('person.allPeople')} keys="escape" icon={IconArrowLeft} onClick={back} />
        <Button icon={IconTag} keys="t" onClick={() => setDialog({ kind: 'tag' })}>
          {t('tag.button')}
        </Button>
        <Button icon={IconBriefcase} keys="a" onClick={() => setDialog({ kind: 'job' })}>
          {t('addToJob.title')}
        </Button>
      </TitleBar>
      <div className={styles.panes}>
        <SplitPanes place={narrow ? 'person-narrow' : 'person'} panes={panes} />
      </div>
      <PersonDialog person={person} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}
