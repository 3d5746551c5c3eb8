import { useFormat } from '../../format/format.ts';
import { useText } from '../../text/text.ts';
import { Fold } from '../fold.tsx';
import {
  aheadText,
  buffersText,
  changesText,
  limitsText,
  messagesText,
  placeText,
  questionsText,
  rotationText,
  startsText,
  teamText,
} from '../rule-text.ts';
import { useSettings } from '../settings-context.ts';
import { weeklyText } from '../weekly-text.ts';
import { AddressFields, useSavedSlug } from './address-fields.tsx';
import { AheadFields } from './ahead-fields.tsx';
import { BuffersFields } from './buffers-fields.tsx';
import { ChangesFields } from './changes-fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { LimitsFields } from './limits-fields.tsx';
import { MessageFields } from './message-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { QuestionsFields } from './questions-fields.tsx';
import type { ServicePart } from './service-part.ts';
import { StartsFields } from './starts-fields.tsx';
import { TeamFields } from './team-fields.tsx';

/** The rules of a service, each folded away behind what it says now. */
export function ServiceFolds(part: ServicePart) {
  const { path, service } = part;
  const text = useText();
  const format = useFormat();
  const { draft: configuration } = useSettings();
  const saved = useSavedSlug(service.slug, service.name);
  const saying = { text, format, configuration };
  const { rules } = text.settings;
  const isInTurn = service.team?.kind === 'roundRobin';

  function pathsOf(...names: readonly string[]): string[] {
    return names.map((name) => `${path}.${name}`);
  }

  return (
    <>
      <Fold
        title={rules.team.title}
        summary={[
          teamText(service, saying),
          ...(isInTurn ? [rotationText(service, saying)] : []),
        ].join(' · ')}
        paths={pathsOf('team', 'rotation')}
      >
        <TeamFields {...part} />
      </Fold>
      <Fold
        title={rules.hours.title}
        summary={service.hours ? weeklyText(service.hours.weekly, saying) : rules.hours.none}
        paths={pathsOf('hours')}
      >
        <HoursFields {...part} />
      </Fold>
      <Fold
        title={rules.starts.title}
        summary={startsText(service, saying)}
        paths={pathsOf('stepMinutes', 'alignment')}
      >
        <StartsFields {...part} />
      </Fold>
      <Fold
        title={rules.buffers.title}
        summary={buffersText(service, saying)}
        paths={pathsOf('bufferBeforeMinutes', 'bufferAfterMinutes')}
      >
        <BuffersFields {...part} />
      </Fold>
      <Fold
        title={rules.ahead.title}
        summary={aheadText(service, saying)}
        paths={pathsOf('minimumNoticeMinutes', 'bookingWindow')}
      >
        <AheadFields {...part} />
      </Fold>
      <Fold title={rules.limits.title} summary={limitsText(service, saying)} paths={pathsOf('limits')}>
        <LimitsFields {...part} />
      </Fold>
      <Fold
        title={rules.place.title}
        summary={placeText(service, saying)}
        paths={pathsOf('location', 'onlineMeeting')}
      >
        <PlaceFields {...part} />
      </Fold>
      <Fold
        title={rules.questions.title}
        summary={questionsText(service, saying)}
        paths={pathsOf('questions')}
      >
        <QuestionsFields {...part} />
      </Fold>
      <Fold
        title={rules.changes.title}
        summary={changesText(service, saying)}
        paths={pathsOf('cancellation', 'moving')}
      >
        <ChangesFields {...part} />
      </Fold>
      <Fold
        title={text.templates.service.title}
        summary={messagesText(service, saying)}
        paths={pathsOf('messages', 'reminderPlan')}
      >
        <MessageFields {...part} />
      </Fold>
      <Fold title={rules.address.title} summary={`/book/${service.slug}`} paths={pathsOf('slug')}>
        <AddressFields {...part} saved={saved} />
      </Fold>
    </>
  );
}
