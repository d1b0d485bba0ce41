import { fail, ok, type Result } from '../../base/result.ts'

/** A place in JSON: keys and positions from the outside in. */
export type JsonPath = readonly (string | number)[]

/** What was read and where it stood. */
export type JsonDocument = {
  /** Objects have no prototype, so that no key can reach one. */
  readonly value: unknown
  /** Line (from 1) of the key or element at `path`; of the nearest one around it when that is not there. */
  readonly lineOf: (path: JsonPath) => number
}

export type JsonBudget = { readonly maxLength: number; readonly maxDepth: number }

class JsonFault extends Error {
  readonly reason: string
  readonly at: number
  readonly key: string
  readonly token: string

  constructor(reason: string, at: number, key = '', token = '') {
    super(reason)
    this.reason = reason
    this.at = at
    this.key = key
    this.token = token
  }
}

const space = /[ \t\n\r]*/y
const numberToken = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
// eslint-disable-next-line no-control-regex -- control characters may not stand unescaped in a JSON string
const stringToken = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const literals = [['true', true], ['false', false], ['null', null]] as const // prettier-ignore
const loneSurrogate = /\p{Surrogate}/u

/**
 * Reads JSON (RFC 8259) and keeps the line of every value. Stricter than `JSON.parse`: a key that stands twice in one
 * object is refused, since readers differ in which one they take; so is half a character and a number beyond float64.
 *
 * Refuses with `domein.geenJson`, `domein.dubbeleSleutel`, `domein.ongeldigeWaarde` or `domein.bestandTeGroot`, all with `regel`.
 */
export function readJsonText(text: string, budget: JsonBudget): Result<JsonDocument> {
  if (text.length > budget.maxLength)
    return fail('domein.bestandTeGroot', { grens: budget.maxLength, gevonden: text.length })
  const lines = new Map<string, number>()
  const reader = new JsonReader(text, budget.maxDepth, (path, at) => lines.set(JSON.stringify(path), at))
  try {
    const value = reader.readDocument()
    const starts = lineStarts(text)
    const lineOf = (path: JsonPath): number => {
      for (let length = path.length; length > 0; length--) {
        const at = lines.get(JSON.stringify(path.slice(0, length)))
        if (at !== undefined) return lineAt(starts, at)
      }
      return 1
    }
    return ok({ value, lineOf })
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault
    const regel = lineAt(lineStarts(text), fault.at)
    if (fault.reason === 'dubbel') return fail('domein.dubbeleSleutel', { sleutel: fault.key, regel })
    if (fault.reason === 'diep') return fail('domein.bestandTeGroot', { niveaus: budget.maxDepth, regel })
    if (fault.reason === 'groot')
      return fail('domein.ongeldigeWaarde', {
        sleutel: fault.key,
        waarde: fault.token,
        verwacht: '±1.8e308',
        regel,
      })
    return fail('domein.geenJson', { regel, afgekapt: isCutOff(text, fault.at) })
  }
}

class JsonReader {
  readonly #text: string
  readonly #maxDepth: number
  readonly #note: (path: JsonPath, at: number) => void
  readonly #path: (string | number)[] = []
  #at = 0

  constructor(text: string, maxDepth: number, note: (path: JsonPath, at: number) => void) {
    this.#text = text
    this.#maxDepth = maxDepth
    this.#note = note
  }

  readDocument(): unknown {
    const value = this.#readValue()
    this.#skipSpace()
    if (this.#at < this.#text.length) throw new JsonFault('vorm', this.#at)
    return value
  }

  #readValue(): unknown {
    this.#skipSpace()
    const sign = this.#text[this.#at]
    if (sign === '{') return this.#readObject()
    if (sign === '[') return this.#readArray()
    if (sign === '"') return this.#readString()
    for (const [word, value] of literals) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value
      }
    }
    const start = this.#at
    const token = this.#take(numberToken)
    const value = Number(token)
    if (!Number.isFinite(value))
      throw new JsonFault('groot', start, String(this.#path.at(-1) ?? ''), token.slice(0, 60))
    return value
  }

  #readObject(): unknown {
    const object = Object.create(null) as Record<string, unknown>
    this.#readMembers('}', () => {
      this.#skipSpace()
      const at = this.#at
      const key = this.#readString()
      if (Object.hasOwn(object, key)) throw new JsonFault('dubbel', at, key)
      this.#expect(':')
      this.#path.push(key)
      this.#note(this.#path, at)
      object[key] = this.#readValue()
      this.#path.pop()
    })
    return object
  }

  #readArray(): unknown[] {
    const array: unknown[] = []
    this.#readMembers(']', () => {
      this.#skipSpace()
      this.#path.push(array.length)
      this.#note(this.#path, this.#at)
      array.push(this.#readValue())
      this.#path.pop()
    })
    return array
  }

  #readMembers(close: string, readMember: () => void): void {
    if (this.#path.length >= this.#maxDepth) throw new JsonFault('diep', this.#at)
    this.#at++
    this.#skipSpace()
    if (this.#text[this.#at] === close) {
      this.#at++
      return
    }
    for (;;) {
      readMember()
      this.#skipSpace()
      const sign = this.#text[this.#at]
      if (sign !== ',' && sign !== close) throw new JsonFault('vorm', this.#at)
      this.#at++
      if (sign === close) return
    }
  }

  #readString(): string {
    const start = this.#at
    const text = JSON.parse(this.#take(stringToken)) as string
    if (loneSurrogate.test(text)) throw new JsonFault('vorm', start)
    return text
  }

  #expect(sign: string): void {
    this.#skipSpace()
    if (this.#text[this.#at] !== sign) throw new JsonFault('vorm', this.#at)
    this.#at++
  }

  #skipSpace(): void {
    this.#take(space)
  }

  #take(token: RegExp): string {
    token.lastIndex = this.#at
    const found = token.exec(this.#text)?.[0]
    if (found === undefined) throw new JsonFault('vorm', this.#at)
    this.#at += found.length
    return found
  }
}

/** Whether the text stops in the middle: nothing is left at the fault, or the beginning of a value only. */
function isCutOff(text: string, at: number): boolean {
  const rest = text.slice(at).trim()
  const unfinished = rest === '' || /^(?:"[^"\n]*|t|tr|tru|f|fa|fal|fals|n|nu|nul|-|\.|[eE][+-]?)$/.test(rest)
  return unfinished && text.trim() !== ''
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(starts: readonly number[], at: number): number {
  return Math.max(1, starts.findLastIndex((start) => start <= at) + 1)
}
