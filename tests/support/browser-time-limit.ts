// A page has to start, Outlook has to answer and a look takes up to ten seconds.
jest.setTimeout(60_000);
