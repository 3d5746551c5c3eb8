import { say, type App } from '../app.ts';
import type { Button } from '../manifest.ts';
import { openPane, paneClosed } from '../pane-actions.ts';
import type { PanePlace } from '../state.ts';
import { commandFrame } from './pane-panel.tsx';
import { runCommand } from './function-command.ts';

type Props = { readonly app: App; readonly place: PanePlace; readonly buttons: readonly Button[] };

/** The add-in's buttons on a ribbon, as its manifest has them. */
export function AddinButtons({ app, place, buttons }: Props) {
  return buttons.map((button) => (
    <button
      key={button.label + button.surface}
      type="button"
      className="ribbon-button"
      data-addin-button={button.surface}
      onClick={() => press({ app, place, button })}
    >
      {button.icon !== '' && <img src={button.icon} alt="" width="20" height="20" />}
      {button.label}
    </button>
  ));
}

function press({
  app,
  place,
  button,
}: {
  readonly app: App;
  readonly place: PanePlace;
  readonly button: Button;
}): void {
  const { panes, addin } = app.store.get();
  if (button.action.kind === 'pane') {
    if (panes[place]) paneClosed(app, place);
    else openPane(app, place, button);
    return;
  }
  const page = addin.functionFile;
  if (page === undefined) return;
  const { id, name } = button.action;
  void commandFrame(app, place, page)
    .then((options) => runCommand({ ...options, id, functionName: name }))
    .then((how) => how === 'timedOut' && say(app, `${button.label} did not finish.`));
}
