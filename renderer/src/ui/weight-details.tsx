import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { Chip } from './chip.tsx';
import { SegmentedChoice } from './segmented-choice.tsx';
import styles from './weight-row.module.css';
import { say } from '../language/texts.ts';

/** What the opened part of a weight row shows and reports. */
export interface WeightDetailsProps {
  readonly necessity: 'required' | 'preferred';
  readonly onNecessity: (necessity: 'required' | 'preferred') => void;
  /** Null where the criterion has none. */
  readonly synonyms: readonly string[] | null;
  readonly onAddSynonym: (synonym: string) => void;
  readonly onRemoveSynonym: (synonym: string) => void;
  /** "Counts 0.4 as alternative: AWS ECS, Nomad, Swarm. Was 6 in rubric 4." */
  readonly note?: string;
  /** Shows the field for a new synonym; the key E opens it. */
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

/** Required or preferred, synonyms as chips, what counts as an alternative, and the former weight. */
export function WeightDetails(props: WeightDetailsProps): ReactElement {
  const { synonyms, adding, onAdding } = props;
  const necessities = (['required', 'preferred'] as const).map(value => ({ value, label: say(`ui:weight.${value}`) }));
  return (
    <div className={styles.details}>
      <div className={styles.choices}>
        <SegmentedChoice
          label={say('ui:weight.necessity')}
          size="small"
          value={props.necessity}
          options={necessities}
          onChange={props.onNecessity}
        />
        {synonyms?.map(synonym => (
          <Chip key={synonym} onRemove={() => props.onRemoveSynonym(synonym)} removeLabel={say('ui:weight.removeSynonym', { synonym })}>
            {synonym}
          </Chip>
        ))}
        {synonyms !== null &&
          (adding ? (
            <NewSynonym onAdd={props.onAddSynonym} onClose={() => onAdding(false)} />
          ) : (
            <Chip dashed label={say('ui:weight.addSynonym')} onToggle={() => onAdding(true)}>
              {synonyms.length === 0 ? say('ui:weight.synonym') : undefined}
            </Chip>
          ))}
      </div>
      {props.note !== undefined && <p className={styles.note}>{props.note}</p>}
    </div>
  );
}

/** Enter adds and stays for the next, Escape or leaving closes. */
function NewSynonym({ onAdd, onClose }: { readonly onAdd: (synonym: string) => void; readonly onClose: () => void }): ReactElement {
  const [text, setText] = useState('');

  function add(): void {
    if (text.trim() !== '') onAdd(text.trim());
    setText('');
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') add();
    else onClose();
  }

  return (
    <input
      className={styles.newSynonym}
      aria-label={say('ui:weight.newSynonym')}
      placeholder={say('ui:weight.synonym')}
      autoComplete="off"
      autoFocus
      value={text}
      onChange={event => setText(event.target.value)}
      onKeyDown={key}
      onBlur={() => {
        add();
        onClose();
      }}
    />
  );
}
