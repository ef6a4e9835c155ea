/** A code as people read it: `4815 1623 4299`. */
export function codeInGroups(code: string): string {
  return code.replace(/(?<=^(?:\d{4})+)(?=\d)/g, ' ')
}
