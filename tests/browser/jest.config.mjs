import base from '../../jest.config.mjs';

/** One after the other: a browser and a server share the machine already. */
export default {
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  moduleFileExtensions: base.moduleFileExtensions,
  testEnvironment: 'node',
  rootDir: '../..',
  roots: ['<rootDir>/tests/browser'],
  testMatch: ['<rootDir>/tests/browser/**/*.browser.ts'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
