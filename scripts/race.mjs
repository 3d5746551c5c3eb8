// npm run race: two panes in a browser and somebody dragging in Outlook, 200 operations among them,
// and the same with clients alone. RACE_SEED repeats a run, RACE_OPERATIONS and RACE_TURNS make it longer.
process.env['RACE_SEED'] ??= String(Date.now() % 1_000_000);
process.env['RACE_OPERATIONS'] ??= '200';
process.env['RACE_TURNS'] ??= '1000';
process.argv.push('/race\\.test\\.ts$');
await import('./test.mjs');
