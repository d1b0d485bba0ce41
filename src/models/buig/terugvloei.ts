// The lever of a scenario shows the same share, so the rule stands where both can reach it.
export { objectiveWeight, terugvloeiShare } from '../../domain/terugvloei.ts'
