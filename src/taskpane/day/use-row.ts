import { useState } from 'react';
import type { DayEntry } from '../../domain/day/day.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { EntryActions } from '../actions/use-entry-actions.ts';
import { useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { detailOf, nameOf, titleOf } from '../look/entry-text.ts';
import { useText, type Text } from '../text/text.ts';
import { isScrolling } from './scrolling.ts';

export type DayRowProps = {
  readonly entry: DayEntry;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isPending: boolean;
  /** Is no part of the list any more, and stands there struck for a moment. */
  readonly isLeaving: boolean;
  readonly now: Instant;
  readonly act: EntryActions;
};

/** What the row of an appointment says and does, whatever it looks like. */
export function useRow({ entry, isSelected, isTabStop, isPending, isLeaving, now, act }: DayRowProps) {
  const text = useText();
  const format = useFormat();
  const { configuration } = useOpenBook();
  const [isActive, setIsActive] = useState(false);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const { appointment, role, confirmation } = entry;
  const name = nameOf(appointment, configuration.titlePrefixes, text);
  const details = detailOf(entry, configuration, { text, format, now });
  const title = titleOf(appointment, configuration.titlePrefixes, text);
  const word = stateWord(entry, text);
  const time = appointment.isAllDay ? text.day.allDay : format.time(appointment.period.start);

  function point(event: React.MouseEvent<HTMLElement>): void {
    if (!isScrolling(event.currentTarget)) setIsActive(true);
  }

  return {
    name,
    details,
    word,
    /** On hover: what may be shortened. */
    hint: `${title}\n${details.join(' · ')}`,
    hasActions: !isLeaving && (isActive || isMenuOpen),
    menu: { isMenuOpen, onMenu: setIsMenuOpen },
    row: {
      role: 'row',
      tabIndex: isTabStop ? 0 : -1,
      'aria-selected': isSelected,
      'aria-busy': isPending,
      'aria-label': [time, name, word, ...details].filter(Boolean).join(', '),
      'data-event': appointment.ref.eventId,
      'data-status': role === 'appointment' ? confirmation.status : 'none',
      'data-leaving': isLeaving || undefined,
      onMouseEnter: point,
      onMouseMove: point,
      onMouseLeave: (event: React.MouseEvent<HTMLElement>) => setIsActive(hasFocus(event.currentTarget)),
      onFocus: () => setIsActive(true),
      onBlur(event: React.FocusEvent<HTMLElement>) {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsActive(false);
      },
      onDoubleClick: () => act.open(entry),
    },
  };
}

function hasFocus(row: HTMLElement): boolean {
  return row.contains(document.activeElement);
}

function stateWord(
  { appointment: { kind }, role, confirmation, conflicts, proposal }: DayEntry,
  text: Text,
): string {
  const isHeld = kind === 'hold' || kind === 'claim';
  const state = role === 'other' ? '' : isHeld ? text.day.hold : text.common.status[confirmation.status];
  const words = [state, proposal ? text.day.newTime : '', conflicts.length > 0 ? text.day.conflict : ''];
  return words.filter(Boolean).join(', ');
}
