import ts from 'typescript'

/** One place in the source that reports an error, and the names of the values it gives. */
export type Report = {
  readonly where: string
  readonly code: string
  readonly keys: readonly string[]
  readonly open: boolean
}

const sources: Record<string, string> = import.meta.glob('../../../src/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/**
 * Every `fail('code', { … })` in the source. `open` = values come from elsewhere too (a spread, or a variable), so that
 * the names seen here are not all of them.
 */
export function reportedErrors(): Report[] {
  return Object.entries(sources).flatMap(([file, text]) => reportsIn(file.replace('../../../', ''), text))
}

function reportsIn(file: string, text: string): Report[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const reports: Report[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'fail') {
      const [code, details] = node.arguments
      if (code !== undefined && ts.isStringLiteral(code)) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
        reports.push({ where: `${file}:${line}`, code: code.text, ...keysOf(details) })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return reports
}

function keysOf(details: ts.Expression | undefined): { keys: string[]; open: boolean } {
  if (details === undefined) return { keys: [], open: false }
  if (!ts.isObjectLiteralExpression(details)) return { keys: [], open: true }
  const keys = details.properties.flatMap((one) =>
    (ts.isPropertyAssignment(one) || ts.isShorthandPropertyAssignment(one)) && ts.isIdentifier(one.name)
      ? [one.name.text]
      : [],
  )
  return { keys, open: details.properties.some(ts.isSpreadAssignment) }
}
