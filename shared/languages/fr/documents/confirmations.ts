import type { Wording } from '../../../instrument/wording.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')
const EFFECT = { ends: 'prend fin', stands: 'reste néanmoins en vigueur' }
const accepted = (sides: number) =>
  sides === 1 ? 'une partie qui avait accepté ad referendum' : `${sides} parties qui avaient accepté ad referendum`

/** What documents say of confirmations, in French. */
export const confirmations: Pick<Wording, 'confirmation'> = {
  confirmation: {
    edition: (date) => `Édition du ${date}, avec ce qui a été confirmé depuis l’adoption`,
    until: (date) =>
      `Ce qui a été accepté ad referendum peut être confirmé jusqu’au ${date}, sauf si cette date est reportée.`,
    outcome: {
      confirmed: (side, date) => `Confirmé par ${side} le ${date}.`,
      declined: (side, date) => `Non confirmé : refusé par ${side} le ${date}.`,
      lapsed: (side, date) => `Non confirmé par ${side} à la date limite du ${date}.`,
    },
    outcomeOfSides: {
      confirmed: (sides, date) => `Confirmé le ${date} par ${accepted(sides)}.`,
      declined: (sides, date) => `Non confirmé : refusé le ${date} par ${accepted(sides)}.`,
      lapsed: (sides, date) => `Non confirmé à la date limite du ${date} par ${accepted(sides)}.`,
    },
    effect: {
      ends: 'Selon les règles du dialogue, cette corbeille n’est plus en vigueur.',
      stands: 'Selon les règles du dialogue, cette corbeille reste néanmoins en vigueur.',
    },
    link: 'Dernier maillon des confirmations, postérieures à cette empreinte (SHA-256) :',
    linkExplained:
      'Le vérificateur prend ce maillon à la place de l’empreinte, et vérifie alors aussi les confirmations.',
    rule: (days, share, { declined, lapsed }) =>
      `Une partie dont un membre accepte une corbeille ad referendum dispose de ${count(days, { one: 'jour', other: 'jours' })} à compter de la publication pour la confirmer. Il y faut un quorum (${share} de ses membres) et les deux tiers de ceux qui répondent. Si elle refuse, la corbeille ${EFFECT[declined]}. Si elle ne fait ni l’un ni l’autre, la corbeille ${EFFECT[lapsed]}.`,
  },
}
