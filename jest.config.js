const esm = [
  'temporal-polyfill', 'temporal-utils', 'cookie', 'uuid', 'strip-bom', 'ical.js', 'timezones-ical-library',
  'windows-iana', '@noble', 'hono', '@hono', '@azure', 'emulate', 'selfsigned', '@fluentui', 'tabster', 'keyborg',
  '@griffel', '@floating-ui', '@microsoft',
];

const common = {
  rootDir: import.meta.dirname,
  modulePathIgnorePatterns: ['<rootDir>/\\.cache/'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esm.join('|')})(?:/|$))`],
  moduleNameMapper: { '\\.css$': '<rootDir>/tests/support/empty-module.ts' },
  setupFiles: ['<rootDir>/tests/support/temporal.ts'],
};

export default {
  // On a busy machine a test may take its time; one that hangs is found all the same.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
    },
    {
      ...common,
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
      setupFiles: ['<rootDir>/tests/support/temporal.ts', '<rootDir>/tests/support/jsdom.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/jest-dom.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/browser-time-limit.ts'],
    },
  ],
};
