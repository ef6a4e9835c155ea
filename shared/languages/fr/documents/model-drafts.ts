import type { modelDrafts as english } from '../../en/documents/model-drafts.ts'

/** What Parley says of a draft of a model, beside the reasons of the model, in French. */
export const modelDrafts: typeof english = {
  ranks: (places, drafts) =>
    `Le modèle a prédit dans quel ordre chaque partie classerait les ${drafts} projets. Rang du présent projet : ${places}.`,
  revised:
    'Le meilleur projet du premier essai a été révisé une fois. Objections que le modèle lui a faites, du point de vue de chaque partie :',
  cut: 'Les textes et objections de ce point n’ont pas tous été envoyés au modèle : ils sont trop nombreux.',
  repeated: 'Le modèle n’a fait que répéter des textes déjà déposés.',
}
