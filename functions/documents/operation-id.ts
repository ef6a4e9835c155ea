import type { Route } from '../http/route.ts'

/** The method and the words of the path: `getRoundInstrumentMd`. A word before a parameter is about one of its kind. */
export function operationIdOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  const parts = path.split('/').slice(1)
  const words = parts.flatMap((part, index) => {
    if (part.startsWith('{')) return []
    return (parts[index + 1]?.startsWith('{') ? part.replace(/s$/, '') : part).split(/[.-]/)
  })
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('')
}
