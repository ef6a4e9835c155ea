import { type Block, plainText } from '../../../shared/instrument/document.ts'

/** The text of a clause with its number, of a wording or of a heading, without remarks; of other blocks nothing. */
export function shownWords(block: Block): string {
  if (block.kind !== 'clause' && block.kind !== 'alternative' && block.kind !== 'heading') return ''
  const said = plainText(block.runs.filter((run) => !run.remark))
  return `${block.kind === 'clause' ? `${block.number} ` : ''}${said}\n`
}
