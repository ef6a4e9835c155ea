import * as z from 'zod'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { NewParticipant } from '../../shared/participant.ts'
import type { ReadRoster } from '../../shared/roster/read-roster.ts'
import { problemInWords } from '../../shared/roster/roster-problem.ts'

/** A table as it was understood. */
export const TablePreview = z
  .object({
    encoding: z.string().optional(),
    hasHeader: z.boolean().meta({ description: 'Otherwise the columns are in the usual order' }),
    columns: z.array(z.string().nullable()).meta({ description: 'What each column is; null for one that is left out' }),
    people: z.array(
      z.object({
        line: z.int(),
        person: NewParticipant,
        isThere: z.boolean().meta({ description: 'On the roster already; nothing changes for them' }),
        isLeftOut: z.boolean().meta({ description: 'A capacity or mail address of somebody who is no participant' }),
      }),
    ),
    problems: z
      .array(z.object({ line: z.int().optional(), message: z.string() }))
      .meta({ description: 'With one problem or more, nobody is added' }),
  })
  .meta({ id: 'TablePreview' })
export type TablePreview = z.infer<typeof TablePreview>

/** A table as it was understood, for a program. */
export function viewOfTable({ encoding, hasHeader, columns, lines, problems }: ReadRoster): TablePreview {
  return {
    ...(encoding !== undefined && { encoding }),
    hasHeader,
    columns: columns.map((column) => column ?? null),
    people: lines.map(({ line, newcomer, isThere, isLeftOut }) => ({ line, person: newcomer, isThere, isLeftOut })),
    problems: problems.map((problem) => ({
      ...(problem.line !== undefined && { line: problem.line }),
      message: problemInWords(problem, USUAL_LANGUAGE),
    })),
  }
}
