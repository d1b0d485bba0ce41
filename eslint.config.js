import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'
import { houseRules } from './tools/eslint/house-rules.mjs'
import { deterministicRooms, rooms } from './tools/import-table.mjs'
import svelteConfig from './svelte.config.js'

const deterministicFiles = deterministicRooms.map((name) => `${rooms[name].folder}/**/*.ts`)

/** Only the desktop shell opens a browser, through its one checked door. */
const noOpenExternal = {
  selector: 'MemberExpression[property.name="openExternal"], Property[key.name="openExternal"]',
  message: 'Opening an address outside the app is for electron/ alone.',
}

const noAsync = [
  {
    selector: ':function[async=true], AwaitExpression, ForOfStatement[await=true]',
    message: 'Models are synchronous.',
  },
  {
    selector: 'NewExpression[callee.name="Promise"], Identifier[name="queueMicrotask"]',
    message: 'Models are synchronous.',
  },
]

export default defineConfig(
  globalIgnores(['out/', 'release/', 'node_modules/', 'tools/node/', 'fixtures/', 'docs/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.svelte'],
    extends: [ts.configs.recommended, svelte.configs.recommended],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      // svelte-check knows the types; this rule does not and would call every type undefined.
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // Maps and dates inside a function that makes them are not state.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.mjs', '*.config.js', 'test/**/*.cjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.pure.json', './tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A Result that nobody reads is a failure that nobody sees; a promise likewise.
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  {
    files: ['**/*.{ts,mjs,js,svelte}'],
    plugins: { house: houseRules },
    rules: {
      'house/import-table': 'error',
      'no-restricted-syntax': ['error', noOpenExternal],
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  { files: ['electron/**/*.ts', 'test/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  { files: ['src/**/*.ts', 'renderer/**'], ignores: ['src/host/**'], rules: { 'no-console': 'error' } },
  { files: deterministicFiles, rules: { 'house/pure-arithmetic': 'error', 'house/timeless': 'error' } },
  {
    files: ['src/models/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noOpenExternal, ...noAsync] },
  },
  {
    // Vitest reads matchers and mocks through untyped doors.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      // Handlers are compared and spied upon as values.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
