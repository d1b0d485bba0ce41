import type Database from 'better-sqlite3'

type Column = {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
  readonly hidden: number
}
export type Shape = ReadonlyMap<
  string,
  { readonly kind: string; readonly columns: readonly Column[]; readonly sql: string }
>

/** What the additive rule looks at: tables with their columns, and the text of everything else. */
export function shapeOf(db: Database.Database): Shape {
  const entries = db
    .prepare<[], { type: string; name: string; sql: string }>(
      'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL',
    )
    .all()
  return new Map(
    entries.map(({ type, name, sql }) => {
      const columns =
        type === 'table' ? db.prepare<[string], Column>('SELECT * FROM pragma_table_xinfo(?)').all(name) : []
      return [name, { kind: type, columns, sql }]
    }),
  )
}

/** What a step took away or changed; empty when it only added. */
export function judgeAdditive(before: Shape, after: Shape): string[] {
  const faults: string[] = []
  for (const [name, old] of before) {
    const now = after.get(name)
    if (now === undefined) faults.push(`${old.kind} ${name} is gone`)
    else if (now.kind !== old.kind) faults.push(`${name} was a ${old.kind} and is a ${now.kind}`)
    else if (old.kind !== 'table' && now.sql !== old.sql) faults.push(`${old.kind} ${name} changed`)
    else faults.push(...judgeColumns(name, old.columns, now.columns))
    if (now?.kind === 'table' && old.kind === 'table' && !keepsConstraints(old.sql, now.sql))
      faults.push(`constraints of ${name} changed`)
  }
  return faults
}

function judgeColumns(table: string, before: readonly Column[], after: readonly Column[]): string[] {
  const faults: string[] = []
  before.forEach((old, index) => {
    const now = after[index]
    if (now === undefined || now.name !== old.name)
      faults.push(`column ${table}.${old.name} is gone or moved`)
    else if (JSON.stringify(now) !== JSON.stringify(old)) faults.push(`column ${table}.${old.name} changed`)
  })
  for (const added of after.slice(before.length)) {
    if (added.notnull === 1 && added.dflt_value === null)
      faults.push(`column ${table}.${added.name} must have a default`)
  }
  return faults
}

/** A new column may bring constraints of its own. */
function keepsConstraints(before: string, after: string): boolean {
  const now = constraints(after)
  return constraints(before).every((constraint) => now.includes(constraint))
}

/** CHECK, FOREIGN KEY, PRIMARY KEY and UNIQUE of a table, which no pragma lists completely. */
function constraints(sql: string): string[] {
  const body = sql.replace(/\)\s*STRICT$/, '')
  const found = body.match(/\b(CHECK|FOREIGN KEY|REFERENCES|PRIMARY KEY|UNIQUE)\b[^,]*/g) ?? []
  return found.map((text) => text.replace(/\s+/g, ' ').trim())
}
