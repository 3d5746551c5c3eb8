import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { prepare } from './app/prepare.ts';

const container = document.getElementById('app');
if (!container) throw new Error('The page has no #app');

performance.mark('frontdesk:script');
createRoot(container).render(<App prepared={prepare()} />);
