import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BookingConfiguration } from '../../../domain/book/configuration.ts';
import { useDesk, useNow } from '../../app/desk.ts';
import { useFormat } from '../../format/format.ts';
import { differences } from '../differences.ts';
import { useFormStyles } from '../form.tsx';
import { RowList, type RowItem } from '../row-list.tsx';
import { useSettings } from '../settings-context.ts';
import { changeText } from '../value-text.ts';
import { messageOf } from '../../status/error-message.ts';
import { useText } from '../../text/text.ts';
import { BookPreview } from './book-preview.tsx';
import { historyQuery, type KeptRevision } from './history-query.ts';
import { UnreadableRevision } from './unreadable-revision.tsx';

/** Who saved what and when, and the way back. */
export function HistorySection() {
  const form = useFormStyles();
  const text = useText();
  const desk = useDesk();
  const { address, base } = useSettings();
  const history = useQuery(historyQuery(desk, { address, revision: base.revision }));
  const [chosen, setChosen] = useState<KeptRevision | undefined>(undefined);
  const rows = useRows(history.data ?? [], base.configuration, setChosen);
  const words = text.bookHistory.history;

  return (
    <section className={form.group} aria-label={words.title} data-book-history>
      <h2 className={form.subtitle}>{words.title}</h2>
      <p className={form.hint}>{history.data?.length === 0 ? words.none : words.hint}</p>
      {history.isError && (
        <div role="alert">
          <p className={form.problem}>{`${words.failed} ${messageOf(history.error, text)}`}</p>
          <Button size="small" onClick={() => void history.refetch()}>
            {text.common.retry}
          </Button>
        </div>
      )}
      {chosen?.file && (
        <BookPreview file={chosen.file} label={words.goBack} onClose={() => setChosen(undefined)} />
      )}
      {chosen && !chosen.file && (
        <UnreadableRevision kept={chosen} onClose={() => setChosen(undefined)} />
      )}
      {!chosen && <RowList rows={rows} />}
    </section>
  );
}

/** Each with what its save changed, as far as the one before it is known. */
function useRows(
  kept: readonly KeptRevision[],
  standing: BookingConfiguration,
  onOpen: (kept: KeptRevision) => void,
): RowItem[] {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const words = text.bookHistory.history;

  function changesOf({ file }: KeptRevision, previous: KeptRevision | undefined): string {
    if (!file) return words.unreadable;
    if (!previous) return words.oldest;
    if (!previous.file) return words.unknownChange;
    const [before, after] = [previous.file.configuration, file.configuration];
    const changes = differences(before, after);
    if (changes.length === 0) return words.noNamedChange;
    return changes.map((field) => changeText(field, { before, after }, { text, format })).join(' · ');
  }

  return kept.map((one, index) => {
    const { saved, configuration = standing } = one.file ?? {};
    const savedAt = saved === undefined ? Number.NaN : Date.parse(saved.updatedAt);
    const who = saved?.updatedBy || text.settings.conflict.somebody;
    const title = Number.isNaN(savedAt)
      ? words.version(one.revision)
      : words.savedBy(who, format.moment(savedAt, now));
    const isStanding = differences(standing, configuration).length === 0 && one.file !== undefined;
    const changes = changesOf(one, kept[index + 1]);
    return {
      key: one.name,
      title,
      line: isStanding ? `${words.sameAsNow} · ${changes}` : changes,
      onOpen: () => onOpen(one),
    };
  });
}
