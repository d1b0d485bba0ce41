import { exactMath } from '../import-table.mjs'

/**
 * Only arithmetic that is the same to the last bit in every engine: exp, log, pow, sin and the like come from
 * src/base/math.ts, chance from the seeded generator. Any other use of `Math` (an alias, a computed member) is refused
 * too, since it would slip past the list.
 * @type {import('eslint').Rule.RuleModule}
 */
export const pureArithmetic = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      power: 'The power operator differs between engines: use pow of src/base/math.ts.',
      inexact: 'Math.{{name}} differs between engines or runs: use src/base/math.ts or the seeded generator.',
      alias: 'Use Math only as Math.<name>, so that its use can be checked.',
    },
  },
  create(context) {
    return {
      BinaryExpression(node) {
        if (node.operator === '**') context.report({ node, messageId: 'power' })
      },
      AssignmentExpression(node) {
        if (node.operator === '**=') context.report({ node, messageId: 'power' })
      },
      /** @param {any} node */
      Identifier(node) {
        if (node.name !== 'Math') return
        const parent = node.parent
        if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) {
          if (parent.object.type === 'Identifier' && parent.object.name === 'globalThis') {
            context.report({ node, messageId: 'alias' })
          }
          return
        }
        if (parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand) return
        if (parent.type !== 'MemberExpression' || parent.object !== node || parent.computed) {
          context.report({ node, messageId: 'alias' })
          return
        }
        const name = parent.property.name
        if (!exactMath.includes(name)) context.report({ node: parent, messageId: 'inexact', data: { name } })
      },
    }
  },
}
