// TypeScript in the script blocks is erasable, which Svelte 5 strips itself: no preprocessor needed.
export default {
  compilerOptions: { runes: true },
}
