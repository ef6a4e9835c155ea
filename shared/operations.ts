import * as z from 'zod'
import { type Dialogue, DialogueFileError, parseDialogue, pathOf } from './dialogue.ts'
import { HostName, MailAddress } from './internet-names.ts'
import { mistakeInWords } from './mistake-in-words.ts'
import { roundedShare } from './share.ts'
import { cleanAll } from './text/clean-all.ts'

/** Defaults, so that a first deployment needs no decision about them. */
const USUAL = { monthlyBudget: 50, hoursBefore: 48 } as const
/** What the endpoints of a closed egress cost is in it. */
const BUDGET_WHEN_CLOSED = 150

/** A reading of forty people could not be settled in its time with less. */
const FEWEST_UNITS = { reads: 200, writes: 50 } as const

const arn = (service: string) =>
  z.string().regex(new RegExp(`^arn:aws[a-z-]*:${service}:`), `is an ARN of ${service}: arn:aws:${service}:…`)

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** Reminders before a reading closes. They are sent only if the file names a sender. */
export const Reminders = z.strictObject({
  /** An address that SES may send from. */
  from: MailAddress,
  hoursBefore: z.number().min(1).max(336).default(USUAL.hoursBefore),
})
export type Reminders = z.infer<typeof Reminders>

/** Events for other systems. They are sent only if the file names a bus. */
export const Events = z.strictObject({
  /** The name of an event bus of EventBridge in the account and region of the dialogue; `default` is there always. */
  bus: z.string().regex(/^[\w./-]{1,256}$/, 'is the name of an event bus in EventBridge'),
  /** How many hours before a reading closes it is said that it closes soon. */
  hoursBefore: z.number().min(1).max(336).default(USUAL.hoursBefore),
})
export type Events = z.infer<typeof Events>

/** The most days for which names stay in copies after they were erased in the table one by one. */
const MOST_KEPT_DAYS = 35

/** A daily copy of the table in another account. None is made unless the file names the bucket. */
export const CopyOutside = z.strictObject({
  /** The other account. */
  account: z.string().regex(/^\d{12}$/, 'is the number of an account, of twelve digits'),
  /** A bucket there, in the region of the dialogue, with Object Lock. */
  bucket: z.string().regex(BUCKET, 'is the name of a bucket in S3'),
  /** The key there that copies are encrypted with. */
  key: arn('kms'),
  /** For how many days the bucket lets nobody delete a copy. */
  keepDays: z.int().min(1).max(MOST_KEPT_DAYS).default(MOST_KEPT_DAYS),
})
export type CopyOutside = z.infer<typeof CopyOutside>

const Settings = z.strictObject({
  /** The mail address for alarms. */
  alarmsTo: MailAddress.optional(),
  /**
   * US dollars a month, for the whole account. `alarmsTo` gets a message at 80 %, and when more than 100 % is forecast.
   */
  monthlyBudget: z.number().positive().optional(),
  /** The dialogue's own domain, with a certificate in its region. */
  domain: z
    .strictObject({
      name: HostName,
      certificate: arn('acm'),
    })
    .optional(),
  reminders: Reminders.optional(),
  events: Events.optional(),
  /**
   * The S3 bucket of a second party, for the log of who reads the table past the functions, and of what is changed in the account.
   * Without it there is no such log.
   */
  auditTo: z.string().regex(BUCKET, 'is the name of a bucket in S3').optional(),
  copyOutside: CopyOutside.refine(({ account, key }) => key.split(':')[4] === account, {
    path: ['key'],
    error:
      'is a key of the account that `account` names. A key of the dialogue’s own account could be deleted together with the table',
  }).optional(),
  /** Where the functions can connect to: anywhere, or with `closed` only to what they use in the account (`infra/closed-egress.ts`). */
  egress: z.enum(['open', 'closed']).optional(),
  /** The availability zones of a closed egress. Without it, the first two that the region lists. */
  zones: z
    .array(z.string().regex(/^[a-z0-9-]+-\d[a-z]$/, 'is an availability zone such as eu-west-1a'))
    .min(1)
    .max(3)
    .refine((zones) => new Set(zones).size === zones.length, 'names a zone twice')
    .optional(),
  /** Whether a function opens the page of an invitation at the public address every five minutes. */
  canary: z.boolean().default(false),
  /** The most request units of the table in a second, as a limit of its costs. Without it, the account's limits hold. */
  maximumThroughput: z
    .strictObject({ reads: z.int().min(FEWEST_UNITS.reads), writes: z.int().min(FEWEST_UNITS.writes) })
    .optional(),
  /** Whether each function has reserved concurrency. */
  reserveConcurrency: z.boolean().default(true),
  /** A table that was kept or restored, with its key, and the key that its log is signed with. Without it, they are created. */
  data: z
    .strictObject({
      table: z.string().regex(/^[\w.-]{3,255}$/, 'is the name of a table'),
      key: arn('kms'),
      /** Of a log that was signed before. */
      signingKey: arn('kms').optional(),
    })
    .optional(),
})

/** How a dialogue is deployed and operated. It is not part of a round's rules, and in no record. */
export const Operations = Settings.refine(({ egress, zones }) => zones === undefined || egress === 'closed', {
  path: ['zones'],
  error: 'is only for egress: closed',
})
  .refine(({ egress, canary }) => !canary || egress !== 'closed', {
    path: ['canary'],
    error: 'is only for an open egress: it asks the public address',
  })
  .refine(({ data, maximumThroughput }) => data === undefined || maximumThroughput === undefined, {
    path: ['maximumThroughput'],
    error:
      'is not for a table that was kept or restored: leave it out, and set it on the table (docs/operating.md, "A limit of what the table costs")',
  })
  .transform(({ monthlyBudget, ...settings }) => ({
    ...settings,
    monthlyBudget: monthlyBudget ?? (settings.egress === 'closed' ? BUDGET_WHEN_CLOSED : USUAL.monthlyBudget),
  }))
export type Operations = z.infer<typeof Operations>

/** The content of a file in `dialogues/`. */
export type DialogueFile = { readonly dialogue: Dialogue; readonly operations: Operations }

/**
 * Parses a dialogue's file: the dialogue, and its `operations`. Texts are cleaned here. A share that is a rounded
 * fraction is a mistake in a file; in a round that was stored with it, it stays.
 *
 * @throws {DialogueFileError} naming the path of every mistake, such as `operations.alarmsTo`
 */
export function parseDialogueFile(written: unknown): DialogueFile {
  const content = cleanAll(written).value
  const { operations = {}, ...rest } =
    z.looseObject({ operations: z.unknown().optional() }).safeParse(content).data ?? {}
  const parsed = Operations.safeParse(operations, { error: mistakeInWords })
  const mistakes = (parsed.error?.issues ?? []).map(
    ({ path, message }) => `${pathOf(['operations', ...path])}: ${message}`,
  )
  const dialogue = dialogueIn(typeof content === 'object' && content !== null ? rest : content, mistakes)
  const all = [...roundedSharesIn(dialogue), ...mistakes]
  if (!parsed.success || all.length > 0) throw new DialogueFileError(all)
  return { dialogue, operations: parsed.data }
}

function dialogueIn(content: unknown, mistakes: readonly string[]): Dialogue {
  try {
    return parseDialogue(content)
  } catch (error) {
    if (!(error instanceof DialogueFileError)) throw error
    throw new DialogueFileError([...error.mistakes, ...mistakes])
  }
}

/** Shares that are a rounded fraction, each by its path. */
function roundedSharesIn({ stages, actingOfficialsAtMost, ...rules }: Dialogue): readonly string[] {
  const shares = [
    { path: ['actingOfficialsAtMost'], share: actingOfficialsAtMost },
    ...(['confirmation', 'consultation'] as const).flatMap((rule) => {
      const set = rules[rule]
      return typeof set === 'object' && set.quorum !== undefined ? [{ path: [rule, 'quorum'], share: set.quorum }] : []
    }),
    ...Object.entries(stages).flatMap(([stage, { quorum, threshold }]) => [
      { path: ['stages', stage, 'quorum'], share: quorum },
      { path: ['stages', stage, 'threshold'], share: threshold },
    ]),
  ]
  return shares.flatMap(({ path, share }) => {
    const mistake = roundedShare(share)
    return mistake === undefined ? [] : [`${pathOf(path)}: ${mistake}`]
  })
}
