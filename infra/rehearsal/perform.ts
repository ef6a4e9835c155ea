import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RoundView } from '../../functions/views/round-view.ts'
import { loadLanguages } from '../../shared/languages/loaded.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { inLanguage } from '../../shared/localized-text.ts'
import { dayOf } from '../../shared/moment.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { type Cast, callerOf, type PlayOptions, signInCast } from './cast.ts'
import {
  downloadMemos,
  downloadRegister,
  downloadResults,
  downloadStanding,
  type ResultFile,
} from './download-results.ts'
import type { WayIn } from './http-caller.ts'
import { convenerOf, pathOf, playRound } from './play.ts'
import { playMeanwhile } from './play-meanwhile.ts'
import { progressLine } from './progress-line.ts'
import type { Rehearsed } from './rehearsal.ts'
import type { Rehearsal } from './script.ts'

/** How to perform a rehearsal: where, with which invitations, and where to write its documents. */
export type Performance = Pick<PlayOptions, 'origin' | 'invitations' | 'pace' | 'onAssembled'> & {
  readonly out: string
  readonly say: (line: string) => void
  /** Reads the complete record from the table: the API shows it to no role. */
  readonly completeRecord: (round: number) => Promise<RoundRecord>
  /** Without it, the first round alone is played. */
  readonly days?: Days
}

/** Days are counted from the beginning of the rehearsal. */
export type Days = {
  /** Goes on to a later day, and runs what is scheduled. */
  readonly ahead: (days: number) => Promise<void>
  /** New ways in: sessions have expired meanwhile. */
  readonly waysIn: () => Promise<{ readonly [name: string]: WayIn }>
}

/**
 * Plays a rehearsal: prints what happens, writes the documents and the records, and compares the result of each reading
 * with the expected one.
 *
 * @returns whether everything went as rehearsed
 */
export async function perform(rehearsed: Rehearsed, performance: Performance): Promise<boolean> {
  const { out, say, days } = performance
  await loadLanguages([USUAL_LANGUAGE])
  const rounds = [rehearsed.rehearsal, ...(days === undefined ? [] : rehearsed.later)]
  const differing = await performRounds(rounds, rehearsed, performance)
  say(
    `The instruments are in ${out}, in every form and language, and what stands, the memorandum of each side and the register of consultations are beside them.`,
  )
  const records = rounds.map(({ round }) => join(out, `round-${round}`, 'record.json'))
  const registers = rounds.some(hasConsultations) ? [join(out, 'register.json')] : []
  say(`Check the records: npm run verify -- ${[...records, ...registers].join(' ')}`)
  if (differing.length === 0) {
    say(`All ${rounds.flatMap(({ readings }) => readings).length} readings went as rehearsed.`)
    return true
  }
  say('Not everything went as rehearsed:')
  for (const difference of differing) say(`  ${difference}`)
  return false
}

function hasConsultations({ meanwhile }: Rehearsal): boolean {
  return meanwhile.some(({ consultations }) => consultations.length > 0)
}

/** Plays the rounds one after another, with what happens between them. @returns the differences from the script */
async function performRounds(
  rounds: readonly Rehearsal[],
  { roster, rehearsal }: Rehearsed,
  performance: Performance,
): Promise<readonly string[]> {
  const { out, say, days, onAssembled, ...where } = performance
  const options: PlayOptions = { ...where, roster, onProgress: (progress) => say(progressLine(progress)) }
  const differing: string[] = []
  let cast = await signInCast(rehearsal, options)
  await onAssembled?.()
  for (const [index, round] of rounds.entries()) {
    for (const meanwhile of round.meanwhile) {
      if (days === undefined) continue
      cast = await signInLater(meanwhile.day, cast, rehearsal, { ...options, days })
      differing.push(...(await playMeanwhile(meanwhile, cast, () => days.ahead(meanwhile.day))))
    }
    // Only now: a confirmation makes a new edition of the instrument.
    const before = rounds[index - 1]
    if (before !== undefined) await writeRound(before, cast, performance)
    const played = await playRound(round, cast)
    differing.push(...played.differences)
    for (const line of ['', ...baskets(played.round)]) say(line)
  }
  const last = rounds.at(-1) ?? rehearsal
  await writeRound(last, cast, performance)
  const sides = new Map(cast.delegates.map(({ handle, side }) => [side, callerOf(cast, handle)]))
  const convener = convenerOf(last, cast)
  await write(out, await downloadStanding(convener))
  await write(out, await downloadMemos(sides))
  if (rounds.some(hasConsultations)) await write(out, await downloadRegister(convener))
  return differing
}

/** Goes on to a later day, and signs in everybody again: their sessions may have expired. */
async function signInLater(
  day: number,
  cast: Cast,
  rehearsal: Rehearsal,
  { days, ...options }: PlayOptions & { readonly days: Days },
): Promise<Cast> {
  await days.ahead(day)
  const again = await signInCast(rehearsal, { ...options, invitations: await days.waysIn() }, cast)
  again.onProgress({ is: 'day', day, date: dayOf(new Date()) })
  return again
}

/** Writes the documents of a round, and its records in each edition. */
async function writeRound(round: Rehearsal, cast: Cast, { out, completeRecord }: Performance): Promise<void> {
  const complete = new TextEncoder().encode(JSON.stringify(await completeRecord(round.round)))
  const files = await downloadResults(convenerOf(round, cast), pathOf(round))
  await write(join(out, `round-${round.round}`), [...files, { name: 'record.json', content: complete }])
}

async function write(folder: string, files: readonly ResultFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, content } of files) await writeFile(join(folder, name), content)
}

function baskets(round: RoundView): readonly string[] {
  return round.baskets.map(({ id, title, modality, outcome }) => {
    const form = modality === undefined ? '' : `, ${modality}`
    return `${round.round}.${id}  ${inLanguage(title, USUAL_LANGUAGE).words}: ${outcome}${form}`
  })
}
