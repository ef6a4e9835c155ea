import { printable } from '../../../shared/text/printable.ts'

type Attributes = Readonly<Record<string, string | boolean | undefined>>
type Child = Node | string | undefined

/**
 * Makes an element. Text becomes a text node, never markup, with control characters as their code points: what is shown may come from a
 * hostile file.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(attribute, value === true ? '' : printable(value))
  }
  for (const child of children) {
    if (child !== undefined) made.append(typeof child === 'string' ? printable(child) : child)
  }
  return made
}
