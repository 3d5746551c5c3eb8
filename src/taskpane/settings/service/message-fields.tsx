import { messagesOf } from '../../../domain/reminders/plan.ts';
import { useText } from '../../text/text.ts';
import { PlanEditor } from '../messages/plan-editor.tsx';
import { RadioField } from '../radio-field.tsx';
import { useSettings } from '../settings-context.ts';
import { orUsual, type ServicePart } from './service-part.ts';

const KINDS = ['outlook', 'own', 'none'] as const;
const PLANS = ['usual', 'own'] as const;

/** Who tells the customer, and when the customer is reminded. */
export function MessageFields({ path, service, set }: ServicePart) {
  const text = useText();
  const { draft } = useSettings();
  const words = text.templates.service;
  return (
    <>
      <RadioField
        path={`${path}.messages`}
        label={words.messages}
        value={messagesOf(service)}
        options={KINDS.map((value) => ({ value, label: words.kinds[value], hint: words.hints[value] }))}
        onChange={(messages) => set({ messages: orUsual(messages, 'outlook') })}
      />
      <RadioField
        path={`${path}.reminders`}
        label={words.plan}
        value={service.reminderPlan ? 'own' : 'usual'}
        options={PLANS.map((value) => ({ value, label: words.planKinds[value] }))}
        onChange={(value) =>
          set({ reminderPlan: value === 'own' ? [...draft.reminderPlan] : undefined })
        }
      />
      {service.reminderPlan && (
        <PlanEditor
          path={`${path}.reminderPlan`}
          plan={service.reminderPlan}
          onChange={(reminderPlan) => set({ reminderPlan })}
        />
      )}
    </>
  );
}
