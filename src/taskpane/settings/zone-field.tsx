import { Combobox, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useText } from '../text/text.ts';
import { SettingField } from './fields.tsx';
import { useForm, useFormStyles } from './form.tsx';
import { matchingZones, zoneLabel, zoneNames } from './zone-names.ts';

/** More would only make the list slow to draw and long to hear. */
const SHOWN = 40;

type ZoneFieldProps = {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
};

/** Search over every zone. What is typed and not chosen is left as it was. */
export function ZoneField({ value, onChange, hint, ...field }: ZoneFieldProps) {
  const styles = useFormStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const [query, setQuery] = useState<string | undefined>(undefined);
  const zones = useMemo(() => zoneNames([value]), [value]);
  const found = useMemo(() => matchingZones(zones, query ?? ''), [zones, query]);
  const shown = query === undefined || query === '' ? withFirst(found, value) : found;
  const words = shown.length === 0 ? text.settings.zone.none : hint;
  return (
    <SettingField {...field} {...(words === undefined ? {} : { hint: words })}>
      <Combobox
        className={styles.control}
        placeholder={text.settings.zone.placeholder}
        disabled={isReadOnly}
        // Escape takes back what was typed before it leads out of the section.
        {...(query ? { 'data-typing': '' } : {})}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setQuery(undefined);
        }}
        selectedOptions={[value]}
        value={query ?? zoneLabel(value)}
        // Inside the landmark that the field is in; fixed, so that what scrolls does not cut it.
        inlinePopup
        positioning={{ strategy: 'fixed' }}
        listbox={{ className: styles.listbox }}
        onChange={(event) => setQuery(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          // Typing on clears the selection of the list, which is no choice of a person.
          if (optionValue === undefined || optionValue === '') return;
          setQuery(undefined);
          onChange(optionValue);
        }}
        onOpenChange={(_event, { open }) => setQuery((typed) => (open ? (typed ?? '') : undefined))}
        onBlur={() => setQuery(undefined)}
      >
        {shown.slice(0, SHOWN).map((zone) => (
          <Option key={zone} value={zone} text={zoneLabel(zone)}>
            {zoneLabel(zone)}
          </Option>
        ))}
        {shown.length > SHOWN && (
          <Option key="more" value="" text="" disabled>
            {text.settings.zone.more(shown.length - SHOWN)}
          </Option>
        )}
      </Combobox>
    </SettingField>
  );
}

function withFirst(zones: readonly string[], first: string): string[] {
  return [first, ...zones.filter((zone) => zone !== first)];
}
