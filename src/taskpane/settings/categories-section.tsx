import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sameCategory } from '../../domain/appointment/categories.ts';
import type { MasterCategory } from '../../graph/categories.ts';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { masterCategoriesQuery } from './calendars-query.ts';
import { CATEGORY_COLORS, categoryColorName, categoryColorShade } from './colors.ts';
import { SelectField, TextField } from './fields.tsx';
import { useFormStyles } from './form.tsx';
import { addCategories } from './save-settings.ts';
import { useSettings } from './settings-context.ts';

type Which = 'confirmed' | 'cancelled';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  swatch: {
    width: '12px',
    height: '12px',
    flexShrink: 0,
    marginTop: '2px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
});

export function CategoriesSection() {
  const form = useFormStyles();
  const text = useText();
  const desk = useDesk();
  const { draft } = useSettings();
  const master = useQuery(masterCategoriesQuery(desk));
  const words = text.settings.categories;
  return (
    <>
      <p className={form.hint}>{words.intro}</p>
      <CategoryFields which="confirmed" title={words.confirmed} master={master.data} />
      <CategoryFields which="cancelled" title={words.cancelled} master={master.data} />
      {master.isError && <p className={form.hint}>{words.unknown}</p>}
      {master.data &&
        [draft.categories.confirmed, draft.categories.cancelled].some(
          ({ name }) => name.trim() !== '' && !findIn(master.data, name),
        ) && <AddToOutlook />}
    </>
  );
}

type CategoryFieldsProps = {
  readonly which: Which;
  readonly title: string;
  readonly master: readonly MasterCategory[] | undefined;
};

function CategoryFields({ which, title, master }: CategoryFieldsProps) {
  const form = useFormStyles();
  const styles = useStyles();
  const text = useText();
  const { draft, base, change } = useSettings();
  const words = text.settings.categories;
  const category = draft.categories[which];
  const found = master && findIn(master, category.name);
  const isRenamed = category.name !== base.configuration.categories[which].name;
  const colors = Object.keys(CATEGORY_COLORS);

  function set(part: { readonly name?: string; readonly color?: string }): void {
    change((c) => ({
      ...c,
      categories: { ...c.categories, [which]: { ...c.categories[which], ...part } },
    }));
  }

  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{title}</legend>
      <TextField
        path={`categories.${which}.name`}
        label={words.name}
        {...(isRenamed ? { hint: words.nameHint } : {})}
        value={category.name}
        maxLength={255}
        onChange={(name) => set({ name })}
      />
      {found ? (
        <p className={`${form.hint} ${styles.line}`}>
          <span
            className={styles.swatch}
            style={{ backgroundColor: categoryColorShade(found.color) }}
            aria-hidden
          />
          {words.exists(found.name, categoryColorName(found.color, text))}
        </p>
      ) : (
        master && <p className={form.hint}>{words.missing}</p>
      )}
      <SelectField
        path={`categories.${which}.color`}
        label={words.color}
        hint={words.colorHint}
        value={category.color}
        options={colors.map((color) => ({ value: color, label: categoryColorName(color, text) }))}
        onChange={(color) => set({ color })}
      />
    </fieldset>
  );
}

/** Of the person's own list, which only they can add to; the book is the same for everybody. */
function AddToOutlook() {
  const form = useFormStyles();
  const { categories: words } = useText().settings;
  const desk = useDesk();
  const client = useQueryClient();
  const { draft } = useSettings();
  const [state, setState] = useState<'idle' | 'adding' | 'refused'>('idle');

  async function add(): Promise<void> {
    setState('adding');
    const outcome = await addCategories(desk, draft);
    await client.invalidateQueries({ queryKey: ['masterCategories'] });
    setState(outcome === 'refused' ? 'refused' : 'idle');
  }

  return (
    <>
      <Button
        className={form.start}
        disabledFocusable={state === 'adding'}
        onClick={() => void add()}
      >
        {state === 'adding' ? words.adding : words.add}
      </Button>
      <p className={form.hint} role="status">
        {state === 'refused' ? words.addRefused : ''}
      </p>
    </>
  );
}

function findIn(master: readonly MasterCategory[], name: string): MasterCategory | undefined {
  return master.find((category) => sameCategory(category.name, name));
}
