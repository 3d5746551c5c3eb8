import { busyRulesOf } from '../../domain/availability/busy-rules.ts';
import { useText } from '../text/text.ts';
import { BUSY_RULE_NAMES } from './busy-rules-text.ts';
import { SwitchField } from './fields.tsx';
import { useFormStyles } from './form.tsx';
import { useSettings } from './settings-context.ts';

/** Each with what follows from it as it stands. */
export function BusyRulesSection() {
  const form = useFormStyles();
  const { busyRules: words } = useText().settings;
  const { draft, change } = useSettings();
  const rules = busyRulesOf(draft);
  return (
    <>
      <p className={form.hint}>{words.intro}</p>
      {BUSY_RULE_NAMES.map((name) => (
        <SwitchField
          key={name}
          path={`busyRules.${name}`}
          label={words.names[name]}
          hint={(rules[name] ? words.on : words.off)[name]}
          isOn={rules[name]}
          onChange={(isOn) =>
            change((c) => ({ ...c, busyRules: { ...c.busyRules, ...busyRulesOf(c), [name]: isOn } }))
          }
        />
      ))}
    </>
  );
}
