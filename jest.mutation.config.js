// What a mutant is run against: the domain's own tests, without the slow reference.
import config from './jest.config.js';

const [node] = config.projects;

export default {
  ...node,
  testMatch: ['<rootDir>/tests/domain/**/*.test.ts', '<rootDir>/tests/cases/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/reference\\.test\\.ts$'],
};
