import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Host } from '../../domain/book/configuration.ts';
import { calendarKey } from '../../domain/book/host-calendars.ts';
import type { CheckProgress } from '../../graph/sync-check/run-check.ts';
import { useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { FindingsSection } from '../diagnosis/findings-section.tsx';
import { Troubleshooting } from '../troubleshooting/troubleshooting.tsx';
import { useFormStyles } from '../settings/form.tsx';
import { Frame } from '../settings/frame.tsx';
import { messageOf } from '../status/error-message.ts';
import { CopyDetails } from '../status/error-screen.tsx';
import { useText, type Text } from '../text/text.ts';
import { CheckResult } from './check-result.tsx';
import { CheckSteps } from './check-steps.tsx';
import { LeftOvers } from './left-overs.tsx';
import { useCheck, type Check } from './use-check.ts';

/** The check a person would do by hand, the usual causes, and what helps. */
export function SyncCheckView() {
  const form = useFormStyles();
  const text = useText();
  const navigation = useNavigation();
  const client = useQueryClient();
  const { hosts } = useOpenBook().configuration;
  const [chosen, setChosen] = useState(hosts[0]?.id);
  const [isSlow, setIsSlow] = useState(false);
  const check = useCheck();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const host = hosts.find(({ id }) => id === chosen) ?? hosts[0];
  const words = text.syncCheck;
  const isRunning = check.state.kind === 'running';
  const { kind } = check.state;
  useEffect(() => {
    // After a check the usual causes may be others than before.
    if (kind === 'done') void client.invalidateQueries({ queryKey: ['facts'] });
  }, [kind, client]);

  return (
    <Frame title={words.title} heading={heading} onBack={() => navigation.back()}>
      <div className={form.form}>
        <p className={form.hint}>{words.intro}</p>
        {host ? (
          <>
            <Field label={words.calendar}>
              <Select
                className={form.control}
                value={host.id}
                disabled={isRunning}
                onChange={(_event, { value }) => {
                  setChosen(value);
                  check.reset();
                }}
              >
                {hosts.map(({ id, name, destination }) => (
                  <option key={id} value={id}>
                    {name === destination.name ? name : text.common.and([name, destination.name])}
                  </option>
                ))}
              </Select>
            </Field>
            <Field hint={words.waitHint}>
              <Checkbox
                label={words.wait}
                checked={isSlow}
                disabled={isRunning}
                onChange={(_event, { checked }) => setIsSlow(checked === true)}
              />
            </Field>
            {!isRunning && <LeftOvers key={calendarKey(host.destination)} calendar={host.destination} />}
            <Running check={check} host={host} isSlow={isSlow} />
          </>
        ) : (
          <p className={form.hint}>{text.calendars.nobody}</p>
        )}
        {!isRunning && <FindingsSection host={host} />}
        <Troubleshooting />
      </div>
    </Frame>
  );
}

type RunningProps = { readonly check: Check; readonly host: Host; readonly isSlow: boolean };

function Running({ check, host, isSlow }: RunningProps) {
  const form = useFormStyles();
  const text = useText();
  const { state } = check;
  const words = text.syncCheck;
  return (
    <>
      {state.kind === 'running' ? (
        <Button className={form.start} disabledFocusable={state.isStopping} onClick={check.stop}>
          {words.stop}
        </Button>
      ) : (
        <Button
          className={form.start}
          appearance="primary"
          data-action="startCheck"
          onClick={() => check.start(host, isSlow)}
        >
          {state.kind === 'idle' ? words.start : words.again}
        </Button>
      )}
      <p role="status" className={form.hint} data-check-status>
        {state.kind === 'running'
          ? state.isStopping
            ? words.stopping
            : progressText(state.progress, text)
          : ''}
      </p>
      {state.kind === 'running' && (
        <CheckSteps
          zone={host.workingHours.timeZone}
          reports={'done' in state.progress ? state.progress.done : []}
          current={'step' in state.progress && state.progress.kind === 'running' ? state.progress.step : undefined}
        />
      )}
      {state.kind === 'done' && (
        <div className={form.form} role="group" aria-label={words.title}>
          <CheckResult report={state.report} calendarKey={calendarKey(host.destination)} />
          <CheckSteps reports={state.report.steps} current={undefined} zone={state.report.zone} />
        </div>
      )}
      {state.kind === 'failed' && (
        <div role="alert">
          <p className={form.problem}>{`${words.result.stopped} ${messageOf(state.error, text)}`}</p>
          <CopyDetails error={state.error} />
        </div>
      )}
    </>
  );
}

function progressText(progress: CheckProgress, text: Text): string {
  const words = text.syncCheck;
  switch (progress.kind) {
    case 'preparing':
      return words.preparing;
    case 'cleaning':
      return words.cleaning;
    case 'waiting':
      return words.waiting;
    case 'running':
      return words.running(words.steps[progress.step]);
  }
}
