import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { say, type App } from '../app.ts';
import { askSimulator } from '../session.ts';

const listSchema = z.array(
  z.object({ id: z.string(), kind: z.string(), times: z.optional(z.number()) }),
);
type Active = z.infer<typeof listSchema>;

const FAULTS = [
  { label: 'Slow by 2 s', fault: { kind: 'latency', milliseconds: 2_000 } },
  { label: 'Throttled, 10 s', fault: { kind: 'throttled', retryAfter: 10, times: 3 } },
  { label: 'Unavailable', fault: { kind: 'unavailable' } },
  { label: 'Changed meanwhile, once', fault: { kind: 'conflict', times: 1 } },
  { label: 'Always changed', fault: { kind: 'conflict' } },
  { label: 'No permission', fault: { kind: 'accessDenied' } },
  { label: 'Token refused, once', fault: { kind: 'unauthorized', times: 1 } },
  { label: 'Answer lost after writing', fault: { kind: 'cutAfter', times: 1 } },
  { label: 'Answer cut short', fault: { kind: 'truncated', times: 1 } },
] as const;

/** What Graph does to the add-in's requests; Outlook's own go through. */
export function FaultControls({ app }: { readonly app: App }) {
  const [active, setActive] = useState<Active>([]);

  async function change(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void> {
    try {
      await askSimulator(method, path, body);
      setActive(await activeFaults());
    } catch (error) {
      say(app, error instanceof Error ? error.message : 'The simulator refused.');
    }
  }

  useEffect(() => {
    void activeFaults().then(setActive);
  }, []);
  return (
    <section>
      <h2>Graph’s faults</h2>
      <select
        aria-label="Add a fault"
        value=""
        data-choice="fault"
        onChange={({ target }) =>
          void change('POST', 'faults', FAULTS[Number(target.value)]?.fault)
        }
      >
        <option value="" disabled>
          Add…
        </option>
        {FAULTS.map(({ label }, index) => (
          <option key={label} value={index}>
            {label}
          </option>
        ))}
      </select>
      {active.map(({ id, kind, times }) => (
        <p key={id} className="fault">
          {kind}
          {times === undefined ? '' : ` × ${times}`}
          <button
            type="button"
            className="icon-button push"
            aria-label={`Remove ${kind}`}
            onClick={() => void change('DELETE', `faults/${id}`)}
          >
            ✕
          </button>
        </p>
      ))}
    </section>
  );
}

async function activeFaults(): Promise<Active> {
  return listSchema.parse(await askSimulator('GET', 'faults'));
}
