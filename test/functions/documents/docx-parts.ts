import { strFromU8, unzipSync } from 'fflate'

/** The numbers that a word processor shows: each list counts from its start, a level again after the one above it. */
export function numbersIn(parts: Readonly<Record<string, string>>): readonly string[] {
  const { 'word/document.xml': document = '', 'word/numbering.xml': numbering = '' } = parts
  const found = [...numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)]
  const starts = new Map(
    found.map(([list, id]) => [id, [...list.matchAll(/<w:start w:val="(\d+)"\/>/g)].map(([, start]) => Number(start))]),
  )
  const texts = new Map(
    found.map(([list, id]) => [id, [...list.matchAll(/<w:lvlText w:val="([^"]*)"\/>/g)].map(([, text]) => text)]),
  )
  const lists = new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)".*?<w:abstractNumId w:val="(\d+)"\/>/gs)].map(([, id, list]) => [
      id,
      list,
    ]),
  )
  const counted = new Map<string | undefined, [part: number | undefined, clause: number | undefined]>()
  return [...document.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].flatMap(([, level, id]) => {
    const [first, second] = starts.get(lists.get(id)) ?? []
    const [ofPart, ofClause] = texts.get(lists.get(id)) ?? []
    if (first === undefined || second === undefined || ofPart === undefined || ofClause === undefined) return []
    const [part, clause] = counted.get(id) ?? [undefined, undefined]
    if (level === '0') {
      const next = part === undefined ? first : part + 1
      counted.set(id, [next, undefined])
      return [ofPart.replace('%1', String(next))]
    }
    const next = clause === undefined ? second : clause + 1
    counted.set(id, [part, next])
    return [ofClause.replace('%1', String(part ?? first)).replace('%2', String(next))]
  })
}

/** The parts of a file for a word processor that are XML. */
export async function opened(file: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]))
}

/** The names of the elements of a part, in their order. */
export function elementsIn(document = ''): readonly string[] {
  return [...document.matchAll(/<\/?[\w:]+/g)].map(([name]) => name)
}

/** The text of a part, a line for each run. */
export function textOf(document = ''): string {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
  return [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity))
    .join('\n')
}
