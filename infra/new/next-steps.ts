import type { Side } from '../../shared/dialogue.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { wordsOf } from '../../shared/roster/written-words.ts'
import type { Choices } from './choices.ts'

/** What is written, with paths as they can be typed. */
export type Written = { readonly file: string; readonly roster: string }

/**
 * What to do after `npm run new`. With co-chairs, whoever deploys the dialogue puts no participant on its roster: the
 * co-chairs of each side do.
 */
export function nextSteps({ slug, sides, coChairs }: Choices, { file, roster }: Written): string {
  const { participant, facilitator, observer, 'co-chair': coChair } = wordsOf('roles', USUAL_LANGUAGE)
  const steps = coChairs
    ? [
        ...toBegin(slug, file, 'a link for the co-chair of each side'),
        [
          `Fill in ${roster}, one line for each co-chair and each observer. Any spreadsheet opens it.`,
          ...columns([coChair, observer], sides, `${coChair}s only`),
          '  capacity  leave it empty',
          '  email     leave it empty',
        ],
        [
          `npm run invite -- ${slug} --local --from ${roster}`,
          'puts them on the roster of the dialogue on this machine.',
        ],
        [
          'Each co-chair signs in, and adds the participants of their own side on the page Roster: from a',
          'table with the columns name, side and capacity, or one by one.',
        ],
        [
          `npm run deploy -- ${slug}`,
          'deploys it. Then, once for each side,',
          `npm run invite -- ${slug} "<name>" --convened-by <side>`,
          'prints a link for its first co-chair. Then steps 4 and 5 again, without --local.',
        ],
      ]
    : [
        ...toBegin(slug, file, 'a link for its facilitator'),
        [
          `Fill in ${roster}, one line for each person. Any spreadsheet opens it.`,
          ...columns([participant, facilitator, observer], sides, `${participant}s only`),
          `  capacity  ${Object.values(wordsOf('capacities', USUAL_LANGUAGE)).join(', ')} (${participant}s only)`,
          '  email     may be left empty',
        ],
        [
          `npm run invite -- ${slug} --local --from ${roster}`,
          'puts everybody on the roster of the dialogue on this machine.',
        ],
        [`npm run deploy -- ${slug}`, 'deploys it. Then step 4 again, without --local.'],
      ]
  return `
Written: ${file}, the dialogue, and ${roster}, a roster to fill in.

Next:
${steps.map(([first, ...more], index) => [`  ${index + 1}. ${first}`, ...more.map((line) => `     ${line}`)].join('\n')).join('\n')}`
}

function toBegin(slug: string, file: string, links: string): readonly (readonly string[])[] {
  return [
    [`Read ${file} and correct it. docs/deploying.md explains every key.`],
    [`npm start -- ${slug}`, `runs the dialogue on this machine and prints ${links}.`],
  ]
}

function columns(roles: readonly string[], sides: readonly Side[], whose: string): readonly string[] {
  return [`  role      ${roles.join(', ')}`, `  side      ${sides.map(({ id }) => id).join(', ')} (${whose})`]
}
