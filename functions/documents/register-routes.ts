import * as z from 'zod'
import * as environment from '../environment/environment.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { seeRegisterDocument } from '../views/see-register-document.ts'
import { FORMS } from './forms.ts'
import { LanguageOfDialogue } from './open-api-languages.ts'
import { languageOf } from './see-instrument.ts'
import { file, headersOf } from './send-document.ts'

const request = {
  query: z.object({
    language: LanguageOfDialogue.optional().meta({ description: 'The first language of the dialogue by default' }),
  }),
}

/** The register of consultations, as far as the caller may see it, under one path for each format. */
export const registers: readonly Served[] = FORMS.map((form) => {
  const register = {
    method: 'get',
    path: `/consultations/register.${form.extension}`,
    summary: `Get the consultations that you may see, as ${form.extension}`,
    request,
    responses: { 200: file('The register of consultations', [form]) },
    refuses: ['no-such-consultation', 'no-such-round'],
  } satisfies Route
  return serve(register, async (context, { table }) => {
    const dialogue = environment.dialogue()
    const language = languageOf({ dialogue }, context.req.valid('query').language)
    const document = await seeRegisterDocument(table, dialogue, callerOf(context), language)
    const headers = headersOf(form, `consultations.${language}`, form.style?.([document]))
    return context.body((await form.render([document])) as string, 200, headers)
  })
})
