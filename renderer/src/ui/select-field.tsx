import { Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import styles from './select-field.module.css';
import { say } from '../language/texts.ts';

/** One of the things to choose from. */
export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Dim, at the right: "rubric 4". */
  readonly detail?: string;
}

/** What a select shows and reports. */
export interface SelectFieldProps<Value extends string> extends FieldWords {
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Typing narrows the list. */
  readonly searchable?: boolean;
  /** 28, or 34 on Home. */
  readonly size?: 'regular' | 'large';
}

/** One of many, in a list that opens. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactElement {
  const { value, options, onChange, placeholder, disabled = false, searchable = false, size = 'regular', ...words } = props;
  const [isOpen, setOpen] = useState(false);
  const detail = options.find(option => option.value === value)?.detail;
  return (
    <FieldFrame {...words}>
      {ids => (
        <Select
          {...ids}
          error={ids['aria-invalid'] === true}
          classNames={{
            input: classNames(styles.input, size === 'large' && styles.large, detail !== undefined && styles.withDetail),
            dropdown: styles.dropdown ?? '',
            option: styles.option ?? '',
            section: styles.section ?? '',
          }}
          data={options.map(({ value: own, label }) => ({ value: own, label }))}
          value={value}
          placeholder={placeholder ?? ''}
          disabled={disabled}
          searchable={searchable}
          allowDeselect={false}
          withCheckIcon={false}
          nothingFoundMessage={say('ui:select.nothing')}
          comboboxProps={{ shadow: 'none', offset: 4, transitionProps: { duration: 0 } }}
          rightSectionWidth={detail === undefined ? 28 : 96}
          rightSectionPointerEvents="none"
          rightSection={
            <>
              {detail !== undefined && <span className={styles.detail}>{detail}</span>}
              <IconChevronDown size={14} stroke={1.6} />
            </>
          }
          renderOption={({ option }) => (
            <>
              <span className={styles.word}>{option.label}</span>
              <span className={styles.detail}>{options.find(other => other.value === option.value)?.detail}</span>
            </>
          )}
          onDropdownOpen={() => setOpen(true)}
          onDropdownClose={() => setOpen(false)}
          // Escape closes the list only, not what lies behind it.
          onKeyDown={event => isOpen && event.key === 'Escape' && event.preventDefault()}
          onChange={chosen => {
            const option = options.find(other => other.value === chosen);
            if (option !== undefined) onChange(option.value);
          }}
        />
      )}
    </FieldFrame>
  );
}
