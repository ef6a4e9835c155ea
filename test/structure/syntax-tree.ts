import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

/** A node of a syntax tree (ESTree). */
export type Node = { readonly type: string; readonly [field: string]: unknown }

/** A file of the code: what it declares at its top level, and what it imports from the code. */
export type Module = {
  readonly program: Node
  /** Each declaration at the top level, by its name. */
  readonly declared: ReadonlyMap<string, Node>
  /** Where each imported name comes from. */
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>
}

const modules = new Map<string, Module>()

/** Reads a file, once. */
export function moduleOf(file: string): Module {
  const there = modules.get(file)
  if (there !== undefined) return there
  const lang = file.endsWith('x') ? 'tsx' : 'ts'
  const program = parseAst(readFileSync(file, 'utf8'), { lang }) as unknown as Node
  const declared = new Map<string, Node>()
  const imported = new Map<string, { file: string; name: string }>()
  for (const statement of program['body'] as readonly Node[]) {
    if (statement.type === 'ImportDeclaration') {
      const source = String((statement['source'] as Node)['value'])
      if (!source.startsWith('.') || statement['importKind'] === 'type') continue
      for (const one of statement['specifiers'] as readonly Node[]) {
        const name = String((one['imported'] as Node | undefined)?.['name'] ?? '*')
        imported.set(String((one['local'] as Node)['name']), { file: join(dirname(file), source), name })
      }
      continue
    }
    const declaration = (statement['declaration'] ?? statement) as Node
    const declarators = (declaration['declarations'] as readonly Node[] | undefined) ?? [declaration]
    for (const one of declarators) {
      if (one.type.startsWith('TS')) continue
      const id = one['id'] as Node | null | undefined
      if (id != null) for (const name of namesIn(id)) declared.set(name, one)
    }
  }
  const module = { program, declared, imported }
  modules.set(file, module)
  return module
}

/** Fields of nodes that hold no value: types, the keys of objects, what is compared. */
function isLeftOut(parent: Node, field: string): boolean {
  if (field === 'key') return parent['computed'] !== true
  if (field === 'property' && parent.type === 'MemberExpression') return parent['computed'] !== true
  return parent.type === 'BinaryExpression' && /^[!=]==$/.test(String(parent['operator'])) && isPlain(parent[field])
}

function isPlain(value: unknown): boolean {
  return (value as Node | undefined)?.type === 'Literal'
}

/** Sees a node and all within it that has a value, except for names of fields and what something is compared with. */
export function visit(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const [field, value] of Object.entries(node)) {
    if (isLeftOut(node, field)) continue
    for (const child of Array.isArray(value) ? value : [value]) {
      const type = (child as Node | null)?.type
      if (typeof type === 'string' && (!type.startsWith('TS') || VALUES.has(type))) visit(child as Node, see)
    }
  }
}

/** Nodes of TypeScript that have a value. */
const VALUES = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSParameterProperty'])

/** An expression without what says its type. */
export function bare(node: Node): Node {
  return VALUES.has(node.type) ? bare(node['expression'] as Node) : node
}

function namesIn(pattern: Node): readonly string[] {
  const names: string[] = []
  visit(pattern, (node) => {
    if (node.type === 'Identifier') names.push(String(node['name']))
  })
  return names
}

/** A field of an object. @throws {Error} when it has none */
export function property(object: Node, name: string): Node {
  const all = (object['properties'] ?? []) as readonly Node[]
  const found = all.find((one) => (one['key'] as Node | undefined)?.['name'] === name)
  if (found === undefined) throw new Error(`a route has no ${name}`)
  return found['value'] as Node
}

/** Every text that is written in an expression. */
export function literalsIn(node: Node): readonly string[] {
  const found: string[] = []
  visit(node, (one) => {
    if (one.type === 'Literal' && typeof one['value'] === 'string') found.push(one['value'])
  })
  return found
}
