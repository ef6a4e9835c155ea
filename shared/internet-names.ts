import * as z from 'zod'

/*
 * Names of hosts and addresses of mail, in any script. They are kept in the form that DNS, mail servers and AWS take:
 * ASCII, with labels such as `xn--e1afmkfd` for `пример` (RFC 5890).
 */

const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/** A host name such as `talks.example.org`, written in any script. */
export const HostName = z
  .string()
  .overwrite((written) => hostInAscii(written.trim()) ?? written)
  .regex(HOST, 'is a host name such as talks.example.org')

/** A mail address such as `info@example.org`, whose domain is written in any script. */
export const MailAddress = z
  .string()
  .overwrite(addressInAscii)
  .max(254)
  .regex(z.regexes.html5Email, { error: 'is a mail address such as info@example.org', abort: true })
  .refine((address) => HOST.test(address.split('@').at(-1) ?? ''), 'is a mail address such as info@example.org')

function addressInAscii(written: string): string {
  const [, name, domain] = /^\s*([^@\s]+)@(\S+?)\s*$/.exec(written) ?? []
  const host = domain === undefined ? undefined : hostInAscii(domain)
  return host === undefined ? written.trim() : `${name}@${host}`
}

/** A host in ASCII, by the URL standard; `undefined` if it is none. */
function hostInAscii(written: string): string | undefined {
  if (!/^[^\s/?#@:\\[\]%]+$/u.test(written)) return undefined
  const url = URL.parse(`http://${written}`)
  return url?.hostname
}
