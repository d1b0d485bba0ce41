/**
 * No clock: the time comes in as a value. `new Date(x)` and `Date.UTC` compute; everything else of Date reads the hour.
 * @type {import('eslint').Rule.RuleModule}
 */
export const timeless = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { clock: 'This room sees no clock: take the moment as an argument.' },
  },
  create(context) {
    return {
      /** @param {any} node */
      Identifier(node) {
        if (
          node.name === 'performance' &&
          node.parent.type === 'MemberExpression' &&
          node.parent.object === node
        ) {
          context.report({ node, messageId: 'clock' })
          return
        }
        if (node.name !== 'Date') return
        const parent = node.parent
        if (parent.type.startsWith('TS')) return
        if (parent.type === 'NewExpression' && parent.callee === node && parent.arguments.length > 0) return
        if (parent.type === 'MemberExpression' && parent.object !== node) return
        if (parent.type === 'Property' && parent.key === node && !parent.shorthand) return
        if (
          parent.type === 'MemberExpression' &&
          !parent.computed &&
          (parent.property.name === 'UTC' || parent.property.name === 'parse')
        ) {
          return
        }
        context.report({ node, messageId: 'clock' })
      },
    }
  },
}
