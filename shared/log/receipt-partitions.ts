/**
 * What the partition keys begin with where the keys of receipts are, and where their private halves are. Permissions name them
 * (`infra/dialogue-table.ts`): only functions that acknowledge what is submitted may read a private half.
 */
export const RECEIPT_PARTITIONS = 'RECEIPT-'
export const RECEIPT_KEYS = `${RECEIPT_PARTITIONS}KEYS`
export const RECEIPT_SECRETS = `${RECEIPT_PARTITIONS}SECRET#`
