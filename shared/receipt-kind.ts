import * as z from 'zod'

/** What a receipt is for, as the record calls it. */
export const ReceiptKind = z.enum([
  'proposal',
  'withdrawal',
  'position',
  'words',
  'statement',
  'floor',
  'floor-set-aside',
  'confirmation',
])
export type ReceiptKind = z.infer<typeof ReceiptKind>

/** Whether what a receipt is for was counted. */
export const Counted = z.enum(['yes', 'no', 'not-settled-yet'])
export type Counted = z.infer<typeof Counted>
