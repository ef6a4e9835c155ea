import { domainToUnicode } from 'node:url'

/** A mail address as people write it: it is kept in ASCII, with a domain such as `xn--e1afmkfd.xn--p1ai` for `пример.рф`. */
export function asWritten(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = domainToUnicode(address.slice(at + 1))
  return domain === '' ? address : `${address.slice(0, at)}@${domain}`
}
