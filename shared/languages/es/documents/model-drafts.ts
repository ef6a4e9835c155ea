import type { modelDrafts as english } from '../../en/documents/model-drafts.ts'

/** What Parley says of a draft of a model, beside the reasons of the model, in Spanish. */
export const modelDrafts: typeof english = {
  ranks: (places, drafts) =>
    `El modelo ha previsto en qué orden pondría cada parte los borradores (en total, ${drafts}). Lugar de este borrador: ${places}.`,
  revised:
    'El mejor borrador del primer intento se revisó una vez. Objeciones del modelo a ese borrador, desde el punto de vista de cada parte:',
  cut: 'No se enviaron al modelo todos los textos y objeciones de este asunto: son demasiados.',
  repeated: 'El modelo solo repitió textos ya presentados.',
}
