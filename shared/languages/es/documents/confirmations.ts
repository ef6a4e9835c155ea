import type { Wording } from '../../../instrument/wording.ts'

const EFFECT = { ends: 'deja de estar vigente', stands: 'sigue vigente de todos modos' }
const accepted = (sides: number) =>
  sides === 1 ? 'una parte que había aceptado ad referéndum' : `${sides} partes que habían aceptado ad referéndum`

/** A percentage has an article inside a sentence. */
const inSentence = (share: string) => (/%$/.test(share) ? `el ${share}` : share)

/** What documents say of confirmations, in Spanish. */
export const confirmations: Pick<Wording, 'confirmation'> = {
  confirmation: {
    edition: (date) => `Versión de fecha ${date}, con lo confirmado desde la aprobación`,
    until: (date) => `Lo aceptado ad referéndum se puede confirmar hasta el ${date}, salvo que este plazo se amplíe.`,
    outcome: {
      confirmed: (side, date) => `Confirmado por ${side} el ${date}.`,
      declined: (side, date) => `No confirmado: confirmación denegada por ${side} el ${date}.`,
      lapsed: (side, date) => `No confirmado por ${side} dentro del plazo, que venció el ${date}.`,
    },
    outcomeOfSides: {
      confirmed: (sides, date) => `Confirmado el ${date} por ${accepted(sides)}.`,
      declined: (sides, date) => `No confirmado: confirmación denegada el ${date} por ${accepted(sides)}.`,
      lapsed: (sides, date) => `No confirmado dentro del plazo, que venció el ${date}, por ${accepted(sides)}.`,
    },
    effect: {
      ends: 'Conforme a las reglas del diálogo, esta cesta ya no está vigente.',
      stands: 'Conforme a las reglas del diálogo, esta cesta sigue vigente de todos modos.',
    },
    link: 'Último eslabón de las confirmaciones, posteriores a esta huella (SHA-256):',
    linkExplained:
      'El verificador acepta este eslabón en lugar de la huella y comprueba entonces también las confirmaciones.',
    rule: (days, share, { declined, lapsed }) =>
      `Si algún miembro de una parte acepta una cesta ad referéndum, esa parte dispone de ${days === 1 ? '1\u00a0día' : `${String(days).replace('.', ',')}\u00a0días`} a partir de la publicación para confirmarla. Se exige que la confirmen al menos ${inSentence(share)} de sus miembros, que es el quórum, y al menos dos tercios de quienes respondan. Si deniega la confirmación, la cesta ${EFFECT[declined]}. Si no hace ni lo uno ni lo otro, la cesta ${EFFECT[lapsed]}.`,
  },
}
