import path from 'node:path'
import { judgeImport } from '../import-rules.mjs'
import { projectRoot } from '../project.mjs'

/**
 * Every import must be allowed by tools/import-table.mjs.
 * @type {import('eslint').Rule.RuleModule}
 */
export const importTable = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{reason}}' } },
  create(context) {
    const file = path.relative(projectRoot, context.filename).split(path.sep).join('/')

    /** @param {any} node @param {any} source @param {boolean} typeOnly */
    function judge(node, source, typeOnly) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const reason = judgeImport(file, source.value, { typeOnly })
      if (reason !== undefined) context.report({ node, messageId: 'refused', data: { reason } })
    }

    return {
      /** @param {any} node */
      ImportDeclaration(node) {
        const onlyTypes =
          node.importKind === 'type' ||
          (node.specifiers.length > 0 &&
            node.specifiers.every((/** @type {any} */ one) => one.importKind === 'type'))
        judge(node, node.source, onlyTypes)
      },
      /** @param {any} node */
      ExportNamedDeclaration(node) {
        judge(node, node.source, node.exportKind === 'type')
      },
      /** @param {any} node */
      ExportAllDeclaration(node) {
        judge(node, node.source, node.exportKind === 'type')
      },
      /** @param {any} node */
      ImportExpression(node) {
        judge(node, node.source, false)
      },
      /** @param {any} node */
      TSImportType(node) {
        judge(node, node.source ?? node.argument?.literal, true)
      },
      /** @param {any} node */
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') {
          judge(node, node.arguments[0], false)
        }
      },
    }
  },
}
