import { create } from 'zustand';
import type { FieldView } from '../../../../../../core/contract/correction.ts';
import type { PageMark } from '../../../../document/page-mark.ts';
import { sayField } from './field-words.ts';

interface FieldEvidence {
  /** The places on the page of the field that was asked for; none while no field is. */
  readonly marks: readonly PageMark[];
  readonly showOf: (field: FieldView) => string | null;
  readonly clear: () => void;
}

const none: readonly PageMark[] = [];

/** The field whose place is marked on the page. `showOf` returns the id of its first mark. */
export const useFieldEvidence = create<FieldEvidence>(set => ({
  marks: none,
  showOf: field => {
    const label = sayField(field);
    const marks = field.evidence.map(({ page, box, line, start, end }, index): PageMark => ({
      id: `field#${index + 1}`,
      page,
      box,
      kind: 'evidence',
      label,
      span: { line, start, end },
    }));
    set({ marks });
    return marks[0]?.id ?? null;
  },
  clear: () => set({ marks: none }),
}));
