import { join } from 'node:path'
import { moduleOf, type Node, visit } from '../../structure/syntax-tree.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** What a command can ask AWS for: the calls of the SDK in every file that it imports, and the CDK's commands that it starts. */
export type CalledInCode = { readonly calls: readonly string[]; readonly cdk: readonly string[] }

/** Reads it from the code of a command, and of all that it imports. */
export function calledIn(entry: string): CalledInCode {
  const seen = new Set<string>()
  const waiting = [join(ROOT, entry)]
  const calls = new Set<string>()
  const cdk = new Set<string>()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const { program, imported } = moduleOf(file)
    for (const { file: other } of imported.values()) if (/\.tsx?$/.test(other)) waiting.push(other)
    for (const call of callsIn(program)) calls.add(call)
    for (const command of startedIn(program)) cdk.add(command)
  }
  return { calls: [...calls].toSorted(), cdk: [...cdk].toSorted() }
}

/** A call's name as the SDK has it, such as `dynamodb:Scan`. The linter refuses an import that is not used. */
function callsIn(program: Node): readonly string[] {
  return (program['body'] as readonly Node[]).flatMap((statement) => {
    const source = String((statement['source'] as Node | null | undefined)?.['value'])
    const service = /^@aws-sdk\/client-(.+)$/.exec(source)?.[1]
    if (service === undefined || statement['importKind'] === 'type') return []
    return (statement['specifiers'] as readonly Node[])
      .filter((one) => one['importKind'] !== 'type')
      .map((one) => String((one['imported'] as Node | undefined)?.['name'] ?? '*'))
      .flatMap((name) => {
        const operation = /^(\w+)Command$/.exec(name)?.[1] ?? /^paginate(\w+)$/.exec(name)?.[1] ?? WAITING[name]
        if (operation === undefined && !/Client$|Exception$/.test(name))
          throw new TypeError(`it is not known what ${name} of ${source} calls`)
        return operation === undefined ? [] : [`${service}:${operation}`]
      })
  })
}

/** What the SDK calls while it waits. */
const WAITING: Readonly<Record<string, string>> = {
  waitUntilStackDeleteComplete: 'DescribeStacks',
  waitUntilTableNotExists: 'DescribeTable',
}

/** The commands of the CDK that a file starts, such as `deploy`. */
function startedIn(program: Node): readonly string[] {
  const found: string[] = []
  visit(program, (node) => {
    const { callee, arguments: given } = node as unknown as { callee: Node; arguments: readonly Node[] }
    if (node.type === 'CallExpression' && callee['name'] === 'cdk') found.push(String(given[0]?.['value']))
  })
  return found
}
