import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** Generated or fetched: not ours to judge. */
const skippedFolders = new Set(['node_modules', 'out', 'release', 'fixtures', 'docs', '.git', '.cache'])

/** Every source file of the project, relative to its root, with forward slashes. */
export function listSourceFiles(root = projectRoot): string[] {
  const found: string[] = []
  const visit = (relative: string) => {
    for (const entry of readdirSync(path.join(root, relative), { withFileTypes: true })) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) visit(name)
      } else if (/\.(ts|mjs|cjs|js|svelte|css)$/.test(entry.name)) found.push(name)
    }
  }
  visit('')
  return found.sort()
}

export function readSource(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8')
}

export interface FoundImport {
  readonly specifier: string
  readonly typeOnly: boolean
}

/**
 * The imports of a TypeScript, JavaScript or Svelte source: static, dynamic, re-exports, `import('x')` types and
 * `require`. Reads the syntax tree itself, apart from lint: two readers must agree on one table.
 */
export function findImports(file: string, source: string): FoundImport[] {
  if (file.endsWith('.css')) return importsOfStyle(source)
  const scripts = file.endsWith('.svelte')
    ? [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')
    : [source]
  return scripts.flatMap((script) => importsOfScript(script))
}

/** `@import 'x'` and `url('x')`; in a style sheet a bare name is a package. */
function importsOfStyle(style: string): FoundImport[] {
  return [...style.matchAll(/(?:@import\s+(?:url\()?|url\()\s*['"]([^'"]+)['"]/g)]
    .map((match) => match[1] ?? '')
    .filter((specifier) => !specifier.startsWith('data:') && !specifier.startsWith('#'))
    .map((specifier) => ({ specifier, typeOnly: false }))
}

function importsOfScript(script: string): FoundImport[] {
  const tree = ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true)
  const found: FoundImport[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    } else if (ts.isCallExpression(node) && isLoadingCall(node)) add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

function isLoadingCall(node: ts.CallExpression): boolean {
  return (
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require')
  )
}
