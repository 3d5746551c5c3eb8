import { useText } from '../../text/text.ts';
import { SwitchField, TextField } from '../fields.tsx';
import { orUsual, type ServicePart } from './service-part.ts';

export function PlaceFields({ path, service, set }: ServicePart) {
  const words = useText().settings.rules.place;
  return (
    <>
      <TextField
        path={`${path}.location`}
        label={words.location}
        hint={words.locationHint}
        value={service.location ?? ''}
        maxLength={255}
        onChange={(location) => set({ location: orUsual(location, '') })}
      />
      <SwitchField
        path={`${path}.onlineMeeting`}
        label={words.online}
        hint={words.onlineHint}
        isOn={service.onlineMeeting ?? false}
        onChange={(isOn) => set({ onlineMeeting: orUsual(isOn, false) })}
      />
    </>
  );
}
