import { useEffect, useState } from 'react';
import { StartError } from '../status/start-error.tsx';
import type { Prepared } from './prepare.ts';

/** Stands in for the application until it is loaded; the page has painted the same skeleton. */
export function App({ prepared }: { readonly prepared: Promise<Prepared> }) {
  const [ready, setReady] = useState<Prepared | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(undefined);
  useEffect(() => {
    prepared.then(setReady, setFailure);
  }, [prepared]);

  if (failure !== undefined) return <StartError error={failure} />;
  if (!ready) return <FirstSkeleton />;
  const { Application, desk } = ready;
  return <Application desk={desk} fallback={<FirstSkeleton />} />;
}

function FirstSkeleton() {
  return (
    <div className="first" aria-hidden>
      <i className="title" />
      <i className="row" />
      <i className="row" />
      <i className="row" />
      <i className="row" />
      <i className="row" />
    </div>
  );
}
