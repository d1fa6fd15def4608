export default {
  roots: ['<rootDir>/tests', '<rootDir>/src', '<rootDir>/local'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/local/page/(node_modules|dist)/'],
  testEnvironment: 'node',
  maxWorkers: '100%',
  testSequencer: '<rootDir>/tooling/slowest-first.mjs',
  setupFilesAfterEnv: ['<rootDir>/tests/invariant/entries-kept.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '^.+\\.(ts|mjs|js)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|jsep)/)'],
};
