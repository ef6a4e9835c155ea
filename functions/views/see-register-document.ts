import { registerDocument } from '../../shared/consultation/register-document.ts'
import { seesConsultation } from '../../shared/consultation/who-sees.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { readConsultations } from '../record/read-consultations.ts'
import { readStanding } from '../record/read-standing.ts'
import type { Table } from '../store/table.ts'

/**
 * Makes the register of consultations as a document, with those that the caller may see. Drafts are not in it.
 *
 * @throws {Refused} `no-such-consultation` if there is none
 */
export async function seeRegisterDocument(
  table: Table,
  dialogue: Dialogue,
  viewer: Participant,
  language: TextLanguage,
): Promise<InstrumentDocument> {
  const [consultations, { standing }] = await Promise.all([readConsultations(table), readStanding(table)])
  const seen = consultations.filter((one) => seesConsultation(one, viewer))
  const document = registerDocument(seen, dialogue, standing, language)
  if (document === undefined) {
    throw new Refused('no-such-consultation', 'there is no consultation that you may see; ask again when there is one')
  }
  return document
}
