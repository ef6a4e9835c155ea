import { REFUSAL_CODES } from '../../shared/refusal-code.ts'
import { bare, literalsIn, moduleOf, type Node, property, visit } from './syntax-tree.ts'

/**
 * Which refusal codes a handler can reach: the codes written in the handler, in what it refers to, in what that refers
 * to, and so on, over all files. A code that is only compared with is not counted.
 */

/** A call of `serve`: the object of its route, and the codes that its handler can reach. */
export type ServedInCode = {
  readonly file: string
  /** The name of the constant that holds the route. */
  readonly name: string
  readonly method: string
  /** Matches the route's path; a part that is computed matches anything. */
  readonly path: RegExp
  readonly declared: readonly string[]
  readonly reached: ReadonlySet<string>
}

/** Every call of `serve` in some files. */
export function servedIn(files: readonly string[]): readonly ServedInCode[] {
  return files.flatMap((file) => {
    const { program } = moduleOf(file)
    const routes = new Map<string, Node>()
    visit(program, (node) => {
      const { id, init } = node as { id?: Node; init?: Node | null }
      if (node.type === 'VariableDeclarator' && init != null) routes.set(String(id?.['name']), bare(init))
    })
    const found: ServedInCode[] = []
    visit(program, (node) => {
      const { callee, arguments: given } = node as unknown as { callee: Node; arguments: readonly Node[] }
      if (node.type !== 'CallExpression' || callee['name'] !== 'serve') return
      const name = String(given[0]?.['name'])
      const route = routes.get(name)
      if (route === undefined) throw new Error(`${file}: the route ${name} is not an object in this file`)
      found.push({
        file,
        name,
        method: literalsIn(property(route, 'method'))[0] ?? '',
        path: patternOf(property(route, 'path')),
        declared: declaredIn(property(route, 'refuses'), file),
        reached: reachedFrom(given[1] as Node, file),
      })
    })
    return found
  })
}

/** The codes of a list, with those of the lists that are spread in it. */
function declaredIn(list: Node, file: string): readonly string[] {
  const found = [...literalsIn(list)]
  visit(list, ({ type, argument }) => {
    if (type !== 'SpreadElement') return
    const spread = definitionOf(String((argument as Node)['name']), file)
    if (spread !== undefined) found.push(...declaredIn(spread.node, spread.file))
  })
  return found
}

/** Every call of `endingsOf`: the codes declared for what finds the motion, and those that it can reach. */
export function findersIn(files: readonly string[]): readonly Pick<ServedInCode, 'file' | 'declared' | 'reached'>[] {
  return files.flatMap((file) => {
    const found: Pick<ServedInCode, 'file' | 'declared' | 'reached'>[] = []
    visit(moduleOf(file).program, (node) => {
      const { callee, arguments: given } = node as unknown as { callee: Node; arguments: readonly Node[] }
      if (node.type !== 'CallExpression' || callee['name'] !== 'endingsOf') return
      const [, , declared, finder] = given as [Node, Node, Node, Node]
      found.push({ file, declared: literalsIn(declared), reached: reachedFrom(finder, file) })
    })
    return found
  })
}

/**
 * Files that are not followed: the lists of codes, `permit`, which refuses by the access table, and the codes that every
 * route of its kind has.
 */
const NOT_FOLLOWED = /platform\/(refusal|security-log)\.ts$|access\/permit\.ts$|http\/route-refusals\.ts$/

/** How many arguments `permit` has when it does not look at the author. */
const NO_AUTHOR = 4

function reachedFrom(start: Node, file: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const seen = new Set<Node>()
  const waiting: { readonly node: Node; readonly file: string }[] = [{ node: start, file }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node: from, file: at } = next
    if (seen.has(from)) continue
    seen.add(from)
    for (const code of codesIn(from)) reached.add(code)
    visit(from, (node) => {
      if (node.type !== 'Identifier') return
      const found = definitionOf(String(node['name']), at)
      if (found !== undefined && !NOT_FOLLOWED.test(found.file)) waiting.push(found)
    })
    visit(from, (node) => {
      const { callee, arguments: given } = node as unknown as { callee: Node; arguments: readonly Node[] }
      if (node.type === 'CallExpression' && callee['name'] === 'permit' && given.length > NO_AUTHOR)
        reached.add('not-yours')
      // A member of a module that is imported as a whole.
      if (node.type !== 'MemberExpression') return
      const whole = moduleOf(at).imported.get(String((node['object'] as Node)['name']))
      if (whole?.name !== '*') return
      const found = definitionOf(String((node['property'] as Node)['name']), whole.file)
      if (found !== undefined) waiting.push(found)
    })
  }
  return reached
}

function definitionOf(name: string, file: string): { readonly node: Node; readonly file: string } | undefined {
  // The document is made of every route, and calls none.
  if (name === 'ROUTES') return undefined
  const { declared, imported } = moduleOf(file)
  const here = declared.get(name)
  if (here !== undefined) return { node: here, file }
  const there = imported.get(name)
  return there === undefined || there.name === '*' ? undefined : definitionOf(there.name, there.file)
}

const CODES: ReadonlySet<unknown> = new Set(REFUSAL_CODES)

/** The codes that are written in a part of a file, except for those that something is compared with. */
function codesIn(node: Node): readonly string[] {
  const found: string[] = []
  visit(node, (one) => {
    if (one.type === 'Literal' && CODES.has(one['value'])) found.push(String(one['value']))
  })
  return found
}

function patternOf(path: Node): RegExp {
  return new RegExp(`^(?:${pathsIn(path)})$`)
}

function pathsIn(path: Node): string {
  if (path.type === 'Literal') return escaped(String(path['value']))
  if (path.type === 'ConditionalExpression')
    return `${pathsIn(path['consequent'] as Node)}|${pathsIn(path['alternate'] as Node)}`
  if (path.type !== 'TemplateLiteral') return '.*'
  const quasis = path['quasis'] as readonly { readonly value: { readonly cooked: string } }[]
  return quasis.map(({ value }) => escaped(value.cooked)).join('.*')
}

function escaped(text: string): string {
  return text.replace(/[{}.]/g, '\\$&')
}
