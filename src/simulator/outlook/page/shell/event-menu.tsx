import { useEffect } from 'react';
import type { App } from '../app.ts';
import { deleteEvent, setCategories } from '../calendar-actions.ts';
import { presetColour } from '../colours.ts';
import { calendarOf, openAppointment } from '../form-actions.ts';
import type { Menu, State } from '../state.ts';

type Props = { readonly app: App; readonly state: State; readonly menu: Menu };

export function EventMenu({ app, state, menu }: Props) {
  const calendar = calendarOf(app, menu.owner);
  const names = menu.event.categories;
  const unknown = names.filter(
    (name) => !state.categories.some(({ displayName }) => displayName === name),
  );
  const all = [
    ...state.categories,
    ...unknown.map((displayName) => ({ displayName, color: 'none' })),
  ];
  useEffect(() => {
    function close(event: Event): void {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      if (event.target instanceof Element && event.target.closest('.menu')) return;
      app.store.set({ menu: undefined });
    }
    window.addEventListener('pointerdown', close);
    window.addEventListener('keydown', close);
    return () => {
      window.removeEventListener('pointerdown', close);
      window.removeEventListener('keydown', close);
    };
  }, [app]);
  if (!calendar) return undefined;
  const canEdit = calendar.isOwn || calendar.canEdit;

  function toggle(name: string): void {
    if (!calendar) return;
    const next = names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
    app.store.set({ menu: { ...menu, event: { ...menu.event, categories: next } } });
    void setCategories(app, calendar, menu.event, next);
  }

  return (
    <div className="menu" role="menu" style={place(menu, all.length)}>
      <button
        type="button"
        role="menuitem"
        onClick={() => void openAppointment(app, menu.event.id, menu.owner)}
      >
        Open
      </button>
      {canEdit && (
        <>
          <hr />
          {all.map(({ displayName, color }) => (
            <button
              key={displayName}
              type="button"
              role="menuitemcheckbox"
              aria-checked={names.includes(displayName)}
              onClick={() => toggle(displayName)}
            >
              <i style={{ background: presetColour(color).strong }} />
              {displayName}
              {names.includes(displayName) && <span className="push">✓</span>}
            </button>
          ))}
          <hr />
          <button
            type="button"
            role="menuitem"
            onClick={() => {
              app.store.set({ menu: undefined });
              void deleteEvent(app, calendar, menu.event);
            }}
          >
            Delete
          </button>
        </>
      )}
    </div>
  );
}

/** Inside the window, whatever was clicked near its edge. */
function place({ x, y }: Menu, entries: number) {
  const height = (entries + 2) * 32 + 40;
  return {
    left: Math.min(x, window.innerWidth - 240),
    top: Math.max(8, Math.min(y, window.innerHeight - height)),
  };
}
