/** Name and version of the calculation rules (`docs/model.md`): part of every inputs file, result and pin. */
export const modelId = 'buigzaam-cohort-1'
