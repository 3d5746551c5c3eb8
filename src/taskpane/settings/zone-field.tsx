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
export function ZoneField({ value, onChange, ...field }: ZoneFieldProps) {
  const styles = useFormStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const [query, setQuery] = useState<string | undefined>(undefined);
  const zones = useMemo(() => zoneNames([value]), [value]);
  const found = useMemo(() => matchingZones(zones, query ?? ''), [zones, query]);
  const shown = query === undefined || query === '' ? withFirst(found, value) : found;
  return (
    <SettingField {...field}>
      <Combobox
        className={styles.control}
        placeholder={text.settings.zone.placeholder}
        disabled={isReadOnly}
        selectedOptions={[value]}
        value={query ?? zoneLabel(value)}
        listbox={{ className: styles.listbox }}
        onChange={(event) => setQuery(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          setQuery(undefined);
          if (optionValue !== undefined && optionValue !== '') onChange(optionValue);
        }}
        onOpenChange={(_event, { open }) => setQuery(open ? '' : undefined)}
        onBlur={() => setQuery(undefined)}
      >
        {shown.slice(0, SHOWN).map((zone) => (
          <Option key={zone} value={zone} text={zoneLabel(zone)}>
            {zoneLabel(zone)}
          </Option>
        ))}
        {shown.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {text.settings.zone.none}
          </Option>
        )}
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
