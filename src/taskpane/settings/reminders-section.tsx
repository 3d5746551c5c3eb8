import { useText } from '../text/text.ts';
import { useFormStyles } from './form.tsx';
import { PlanEditor } from './messages/plan-editor.tsx';
import { useSettings } from './settings-context.ts';

/** The organisation's plan; a service may have its own. */
export function RemindersSection() {
  const form = useFormStyles();
  const text = useText();
  const { draft, change } = useSettings();
  const words = text.settings.reminders;
  return (
    <>
      <p className={form.hint}>{words.intro}</p>
      <PlanEditor
        path="reminderPlan"
        plan={draft.reminderPlan}
        onChange={(reminderPlan) => change((c) => ({ ...c, reminderPlan }))}
      />
      <p className={form.hint}>{words.note}</p>
    </>
  );
}
