import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BookRead } from '../../domain/book/book-text.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { differences } from './differences.ts';
import { useFormStyles } from './form.tsx';
import { Frame } from './frame.tsx';
import { LostBook } from './lost-book.tsx';
import { isSame, type SettingField } from './setting-field.ts';
import type { Base, Draft } from './use-draft.ts';
import type { Saving } from './use-saving.ts';
import { labelOf, valueText } from './value-text.ts';

type ConflictViewProps = {
  readonly theirs: BookRead;
  readonly draft: Draft;
  readonly saving: Saving;
  readonly heading: React.Ref<HTMLHeadingElement>;
  readonly onSettle: (theirs: Base, chosen: BookingConfiguration) => void;
};

/** Somebody saved another revision: both are shown, the person chooses. */
export function ConflictView(props: ConflictViewProps) {
  const { theirs } = props;
  const text = useText();
  return (
    <Frame title={text.settings.conflict.title} heading={props.heading} onBack={props.saving.forget}>
      {theirs.kind === 'book' ? (
        <Choice {...props} theirs={theirs} />
      ) : (
        <LostBook {...props} theirs={theirs} />
      )}
    </Frame>
  );
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyle: 'none' },
  field: {
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  value: { overflowWrap: 'anywhere' },
  who: { color: tokens.colorNeutralForeground3 },
});

type Side = 'mine' | 'theirs';

type ChoiceProps = ConflictViewProps & { readonly theirs: Extract<BookRead, { kind: 'book' }> };

function Choice({ theirs, draft, saving, onSettle }: ChoiceProps) {
  const form = useFormStyles();
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const words = text.settings.conflict;
  const { configuration, head } = theirs;
  const mine = draft.configuration;
  const [fields] = useState(() => differences(configuration, mine));
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(fields.map((field) => [field.key, sideOf(field, draft)])),
  );
  const savedAt = Date.parse(head.updatedAt);
  const when = Number.isNaN(savedAt) ? '' : format.moment(savedAt, now);
  const isAllTheirs = fields.every((field) => sides[field.key] === 'theirs');

  function chooseAll(side: Side): void {
    setSides(Object.fromEntries(fields.map((field) => [field.key, side])));
  }

  /** Goes on from theirs, so that what this version does not know of it stays. */
  function settle(): void {
    const chosen = fields
      .filter((field) => sides[field.key] === 'mine')
      .reduce<BookingConfiguration>((to, field) => field.copy(mine, to), configuration);
    onSettle({ configuration, revision: head.revision }, chosen);
  }

  return (
    <div className={form.form}>
      <p className={form.hint}>{words.text(head.updatedBy || words.somebody, when)}</p>
      {fields.length === 0 && <p>{words.nothingDiffers}</p>}
      {fields.length > 1 && (
        <div className={form.row}>
          <Button size="small" onClick={() => chooseAll('mine')}>
            {words.keepMine}
          </Button>
          <Button size="small" onClick={() => chooseAll('theirs')}>
            {words.takeTheirs}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {fields.map((field) => (
          <li key={field.key} className={styles.field}>
            <span className={styles.label} id={`conflict-${field.key}`}>
              {labelOf(field, { text, format })}
            </span>
            <RadioGroup
              aria-labelledby={`conflict-${field.key}`}
              value={sides[field.key] ?? 'mine'}
              onChange={(_event, { value }) =>
                setSides({ ...sides, [field.key]: value === 'theirs' ? 'theirs' : 'mine' })
              }
            >
              {(['mine', 'theirs'] as const).map((side) => (
                <Radio
                  key={side}
                  value={side}
                  label={
                    <span className={styles.value}>
                      <span className={styles.who}>{text.common.labelled(words[side], '')}</span>
                      {valueText(field, side === 'mine' ? mine : configuration, { text, format })}
                    </span>
                  }
                />
              ))}
            </RadioGroup>
          </li>
        ))}
      </ul>
      <div className={form.row}>
        <Button appearance="primary" onClick={settle}>
          {isAllTheirs ? words.take : words.save}
        </Button>
        <Button onClick={saving.forget}>{words.back}</Button>
      </div>
    </div>
  );
}

/** What I changed is meant to be mine; the rest is theirs. */
function sideOf(field: SettingField, { base, configuration }: Draft): Side {
  return isSame(field.value(base.configuration), field.value(configuration)) ? 'theirs' : 'mine';
}
