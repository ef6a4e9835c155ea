export const shareInWords = (share: number | string) => String(share)
