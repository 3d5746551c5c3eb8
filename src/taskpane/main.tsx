import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { prepare } from './shell/prepare.ts';

const container = document.getElementById('app');
if (!container) throw new Error('The page has no #app');

performance.mark('frontdesk:script');
createRoot(container).render(<App prepared={prepare()} />);
