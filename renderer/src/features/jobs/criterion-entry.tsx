import { memo, useRef, type ReactElement } from 'react';
import type { Criterion } from '../../../../core/contract/rubric.ts';
import { satisfactions } from '../../../../core/match/limits.ts';
import { showProblem } from '../../data/problem.ts';
import { WeightDetails } from '../../ui/weight-details.tsx';
import { WeightRow } from '../../ui/weight-row.tsx';
import { CriterionMeasure } from './criterion-measure.tsx';
import { detailWords, minimumWords, otherNames } from './criterion-words.ts';
import type { EditRubric } from './job-editing.ts';
import { focusCriterion, hoverCriterion, openCriterion, showSynonymField, useJobFocus } from './job-focus.ts';
import { formerPoints, shownPoints, sliderMost, withShownPoints, type PointScale } from './points.ts';
import { withKnockOut, withMoved, withFreeSynonym, withNecessity, withoutSynonym } from './rubric-edits.ts';

interface Props {
  readonly criterion: Criterion;
  readonly number: number | null;
  readonly scale: PointScale;
  /** Other names of its skill that the vocabulary knows. */
  readonly aliases: readonly string[];
  /** Version whose numbers `scale` shows. */
  readonly savedVersion: number;
  /** Null where it may be looked at only. */
  readonly edit: EditRubric | null;
}

/** A criterion of the rubric pane with its details when it is open. */
export const CriterionEntry = memo(function CriterionEntry({ criterion, number, scale, aliases, savedVersion, edit }: Props): ReactElement {
  const { id, necessity } = criterion;
  const isFocused = useJobFocus(state => state.focusedId === id);
  const isHot = useJobFocus(state => (state.hoveredId ?? state.focusedId) === id);
  const isOpen = useJobFocus(state => state.openId === id);
  const former = formerPoints(criterion, scale);
  const change: EditRubric = edit ?? (() => undefined);
  // Open details go along with the keyboard, so that at the click itself they are open already.
  const wasOpen = useRef(false);
  return (
    // The row inside has the keyboard: Enter opens it by the page's command.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="presentation"
      data-criterion-id={id}
      data-unsourced={number === null || undefined}

      onPointerDownCapture={() => {
        wasOpen.current = isOpen;
      }}
      onClick={event => {
        const isControl = event.target instanceof Element && event.target.closest('button, input, [role=slider], [data-details]') !== null;
        if (!isControl) openCriterion(wasOpen.current ? null : id);
      }}
    >
      <WeightRow
        number={number}
        name={criterion.label}
        synonyms={detailWords(criterion, aliases)}
        minimum={minimumWords(criterion) ?? ''}
        weight={shownPoints(criterion, scale)}
        formerWeight={former}
        most={sliderMost(criterion, scale)}
        knockOut={criterion.knockOut}
        focused={isFocused}
        hot={isHot}
        readOnly={edit === null}
        onWeight={shown => change(rubric => withShownPoints(rubric, id, shown, scale), `weight ${id}`)}
        onKnockOut={on => change(rubric => withKnockOut(rubric, id, on))}
        onMove={by => change(rubric => withMoved(rubric, id, by), `move ${id}`)}
        onFocus={() => focusCriterion(id)}
        onHover={hovering => hoverCriterion(hovering ? id : null)}
      >
        {isOpen && edit !== null ? (
          <div data-details>
            <OpenDetails
              criterion={criterion}
              aliases={aliases}
              former={former}
              savedVersion={savedVersion}
              edit={edit}
              necessity={necessity}
            />
          </div>
        ) : undefined}
      </WeightRow>
    </div>
  );
});

interface DetailsProps {
  readonly criterion: Criterion;
  readonly aliases: readonly string[];
  readonly former: number | null;
  readonly savedVersion: number;
  readonly edit: EditRubric;
  readonly necessity: Criterion['necessity'];
}

function OpenDetails({ criterion, aliases, former, savedVersion, edit, necessity }: DetailsProps): ReactElement {
  const { id } = criterion;
  const adding = useJobFocus(state => state.adding);
  function addSynonym(name: string): void {
    try {
      edit(rubric => withFreeSynonym(rubric, id, name));
    } catch (error) {
      showProblem(error);
    }
  }
  return (
    <>
      <WeightDetails
        necessity={necessity}
        onNecessity={next => edit(rubric => withNecessity(rubric, id, next))}
        synonyms={'anyOf' in criterion ? otherNames(criterion) : null}
        onAddSynonym={addSynonym}
        onRemoveSynonym={name => edit(rubric => withoutSynonym(rubric, id, name))}
        note={noteOf(criterion, aliases, former, savedVersion)}
        adding={adding}
        onAdding={showSynonymField}
      />
      <CriterionMeasure criterion={criterion} edit={edit} />
    </>
  );
}

/** "Also read as TS. A related skill counts 0.4 as alternative. Was 6 in rubric 4." */
function noteOf(criterion: Criterion, aliases: readonly string[], former: number | null, savedVersion: number): string {
  const isKnown = criterion.kind === 'skill' && aliases.length > 0;
  return [
    isKnown ? `Always read as: ${aliases.slice(0, 5).join(', ')}.` : '',
    criterion.kind === 'skill' ? `A related skill counts ${satisfactions.alternative} as alternative.` : '',
    former === null ? '' : `Was ${former} in rubric ${savedVersion}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
