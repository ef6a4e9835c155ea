import * as z from 'zod'
import { memoDocument } from '../../shared/memo/memo-document.ts'
import * as environment from '../environment/environment.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { seeMemo } from '../views/see-memo.ts'
import { FORMS } from './forms.ts'
import { LanguageOfDialogue } from './open-api-languages.ts'
import { languageOf } from './see-instrument.ts'
import { file, formOfInstrument, headersOf } from './send-document.ts'

const request = {
  query: z.object({
    language: LanguageOfDialogue.optional().meta({ description: 'The first language of the dialogue by default' }),
  }),
}

/** The memorandum of the caller's delegation, under one path for each format, and one that negotiates it by the Accept header. */
export const memos: readonly Served[] = [undefined, ...FORMS].map((form) => {
  const format = form === undefined ? 'in the format of the Accept header' : `as ${form.extension}`
  const memo = {
    method: 'get',
    path: form === undefined ? '/memo' : `/memo.${form.extension}`,
    summary: `Get the memorandum of your delegation, ${format}`,
    request,
    responses: { 200: file('The memorandum', form === undefined ? FORMS : [form]) },
    refuses: ['no-such-round'],
  } satisfies Route
  return serve(memo, async (context, { table, now }) => {
    const chosen = form ?? formOfInstrument(context.req.header('Accept'))
    const facts = await seeMemo(table, environment.dialogue(), callerOf(context), now)
    const language = languageOf(facts, context.req.valid('query').language)
    const document = memoDocument(facts, language)
    const headers = headersOf(chosen, `memo.${facts.side}.${language}`, chosen.style?.([document]))
    return context.body((await chosen.render([document])) as string, 200, headers)
  })
})
