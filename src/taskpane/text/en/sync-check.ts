import type { CheckStep, NotDone } from '../../../domain/sync-check/check-report.ts';

export const syncCheck = {
  title: 'Check the connection',
  intro:
    'Books, moves and cancels on a day far ahead, looks each time whether Outlook and the free starts agree, and removes it all again. Nobody is invited and nobody gets mail.',
  calendar: 'Which calendar',
  wait: 'Wait a minute between the steps',
  waitHint: 'For when changes arrive late. Takes about five minutes; keep the pane open.',
  start: 'Check now',
  again: 'Check again',
  stop: 'Stop',
  stopping: 'Stopping and cleaning up',
  preparing: 'Looking for a free day',
  cleaning: 'Cleaning up',
  waiting: 'Waiting a minute before the next step',
  running: (step: string) => `Now: ${step}`,
  steps: {
    book: 'A booking appears, and its time is gone',
    direct: 'An appointment made in Outlook takes its time',
    move: 'Moving changes the same appointment',
    cancel: 'Cancelling frees the time',
    zones: 'Both sides read the right local time',
  } satisfies Record<CheckStep, string>,
  verdicts: {
    passed: 'All right',
    failed: 'Not right',
    skipped: 'Not looked at',
    running: 'Running',
    open: 'To come',
  },
  took: (seconds: string) => `${seconds} s`,
  details: (step: string) => `What was seen: ${step}`,
  result: {
    passed: (calendar: string) => `${calendar} works: all five steps are right.`,
    failed: (count: number) =>
      count === 1 ? '1 step is not right. See below what usually helps.' : `${count} steps are not right. See below what usually helps.`,
    aborted: 'Stopped. What had been made was removed.',
    noFreeDay: 'No free day was found far ahead. Choose another calendar.',
    stopped: 'The check could not go on.',
    when: (when: string, day: string) => `Checked ${when}, on ${day}`,
  },
  cleanup: {
    removed: (count: number) => (count === 1 ? '1 entry was made and removed again.' : `${count} entries were made and removed again.`),
    none: 'Nothing was left to remove.',
    left: (count: number, day: string) =>
      count === 1
        ? `1 entry called “Frontdesk check” could not be removed${day}. The next check removes it, or delete it in Outlook.`
        : `${count} entries called “Frontdesk check” could not be removed${day}. The next check removes them, or delete them in Outlook.`,
    leftOver: (count: number) =>
      count === 1
        ? 'A check that was cut off left 1 entry in this calendar. The next check removes it.'
        : `A check that was cut off left ${count} entries in this calendar. The next check removes them.`,
    removeNow: 'Remove now',
  },
  sights: {
    once: 'It stands in the calendar once',
    missing: 'It does not stand in the calendar',
    twice: (count: number) => `It stands in the calendar ${count} times`,
    directThere: 'The appointment is there',
    directMissing: 'The appointment cannot be seen',
    gone: (time: string) => `${time} is no longer offered`,
    stillOffered: (time: string) => `${time} is still offered`,
    back: (time: string) => `${time} is offered again`,
    stillGone: (time: string) => `${time} is not offered again`,
    same: 'It is the same appointment as before',
    another: 'It is another appointment than before',
    stands: (time: string) => `It stands at ${time}`,
    standsWrong: (time: string, wanted: string) => `It stands at ${time}, not at ${wanted}`,
    standsNowhere: 'It stands nowhere',
    marked: 'Outlook shows it as cancelled',
    notMarked: 'Outlook does not show it as cancelled',
    localTime: (zone: string, time: string) => `In ${zone}: ${time}`,
    localTimeWrong: (zone: string, shown: string, wanted: string) => `In ${zone}: ${shown}, but it should be ${wanted}`,
    localTimeUnknown: (zone: string) => `Outlook does not know the time zone of ${zone}`,
    beforeChange: 'Before the clocks change',
    afterChange: 'After the clocks change',
    unread: (calendar: string, why: string) => `${calendar} could not be read: ${why}`,
    notDone: {
      taken: 'The time was taken by somebody else meanwhile',
      unknown: 'A calendar could not be read, so nothing was booked',
      refused: 'Outlook refused it',
      lost: 'The hold was removed by somebody else',
      unsure: 'Whether it came about is not known: too many requests went unanswered',
      changed: 'Somebody else changed the appointment meanwhile',
      gone: 'Somebody else removed the appointment meanwhile',
    } satisfies Record<NotDone, string>,
  },
  baseline: {
    keep: 'Keep as known good',
    keepHint: 'Later checks of this calendar are held against it.',
    kept: 'Kept as known good.',
    notKept: 'It could not be kept.',
    none: 'No check of this calendar is kept yet.',
    before: (when: string) => `Known good: ${when}`,
    asBefore: 'As quick as the one that is known good.',
    slower: (step: string, now: string, before: string) => `Slower than known good: ${step}, ${now} s instead of ${before} s`,
  },
} as const;
