import { fail, ok, type Result } from '../base/result.ts'
import { contract, type Method } from '../contract/contract.ts'
import type { Input } from '../contract/reply.ts'
import { inputIssueText, type InputIssue } from '../text/input-issue.ts'
import type { Language } from '../text/language.ts'

/** Own property only: `constructor` and `__proto__` are methods of nobody. */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name)
}

/** The input of a call with defaults filled in, or `contract.ongeldigeInvoer` with the place of the first fault. */
export function checkInput<M extends Method>(
  method: M,
  input: unknown,
  language: Language,
): Result<Input<M>> {
  const parsed = contract[method].input.safeParse(input)
  // The schema of M gives the input of M; the compiler loses that link through the lookup.
  if (parsed.success) return ok(parsed.data as unknown as Input<M>)
  const issue = deepestIssue(parsed.error.issues)
  return fail('contract.ongeldigeInvoer', {
    methode: method,
    pad: issue.path.map(String).join('.') || null,
    reden: inputIssueText(describe(issue), language),
  })
}

type RawIssue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly expected?: unknown
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly errors?: readonly (readonly RawIssue[])[]
}

/** Of the members of a union the one that came furthest is the one that was meant. */
function deepestIssue(issues: readonly RawIssue[]): RawIssue {
  const [first] = issues
  if (first === undefined) return { code: 'custom', path: [] }
  if (first.code !== 'invalid_union' || first.errors === undefined || first.errors.length === 0) return first
  const members = first.errors.filter((member) => member.length > 0).map(deepestIssue)
  const deepest = members.sort((a, b) => b.path.length - a.path.length)[0]
  return deepest === undefined ? first : { ...deepest, path: [...first.path, ...deepest.path] }
}

function describe(issue: RawIssue): InputIssue {
  return {
    code: issue.code,
    ...(typeof issue.expected === 'string' ? { expected: issue.expected } : {}),
    ...(issue.keys === undefined ? {} : { keys: issue.keys }),
    ...(issue.values === undefined ? {} : { values: issue.values.map(String) }),
    ...(issue.minimum === undefined ? {} : { minimum: String(issue.minimum) }),
    ...(issue.maximum === undefined ? {} : { maximum: String(issue.maximum) }),
  }
}
