import type { confirmations as english } from '../../en/pages/confirmations.ts'
import { countFormat } from '../../format/plural.ts'
import { shares } from '../documents/shares.ts'

const count = countFormat('es')

/** What the pages say of confirmations of what was accepted ad referendum, in Spanish. */
export const confirmations: typeof english = {
  confirmations: {
    title: 'Confirmaciones',
    titleOf: (basket) => `Confirmación: ${basket}`,
    link: 'Confirmaciones de lo aceptado ad referéndum',
    means:
      'Se ha aprobado una cesta, y alguien de una parte la aceptó ad referéndum, es decir, a reserva de confirmación en la capital. Se pide a esa parte que confirme la cesta o deniegue la confirmación.',
    follows: (span) =>
      `Ad referéndum: si la cesta se aprueba, se pedirá a su parte que la confirme o deniegue la confirmación en un plazo de ${span} a partir de la publicación de la ronda. La facilitación puede ampliar ese plazo.`,
    nothing: 'Nada de lo aprobado tiene que confirmarse.',
    awaits: (baskets) =>
      baskets === 1
        ? 'Su parte tiene que confirmar una cesta.'
        : `Su parte tiene que confirmar ${count(baskets, { one: 'cesta', other: 'cestas' })}.`,
    notAnswered: 'Usted no ha respondido.',
    answered: 'Usted ha respondido.',
    until: 'Se puede confirmar hasta el',
    over: 'El plazo venció el',
    closed: 'El plazo ha vencido. El resultado se conocerá en unos minutos.',
    inRound: (round) => `Aprobada en la ronda ${round}`,
    instrument: 'Leer el texto en el instrumento',
    yours: 'La respuesta de su parte',
    whose: {
      none: 'Nadie ve su respuesta. Solo a los miembros de su parte se les dice que su parte tiene que confirmar esta cesta. El resultado se muestra a todas las personas del diálogo, sin indicar la parte.',
      side: 'Nadie ve su respuesta. A todas las personas del diálogo se les dice que su parte tiene que confirmar esta cesta, y el resultado.',
      named: 'Nadie ve su respuesta mientras la confirmación está abierta. Después figura en el acta, con su nombre.',
    },
    rule: (quorum) =>
      `Su parte confirma la cesta si la confirman al menos ${shares(quorum, 'genitive')} de sus miembros y al menos dos tercios de quienes responden. La confirmación se resuelve en cuanto las respuestas que faltan ya no pueden cambiar el resultado y, a más tardar, al vencer el plazo. Después nadie puede cambiar su respuesta.`,
    effect: {
      declined: {
        ends: 'Si su parte deniega la confirmación, la cesta deja de estar vigente.',
        stands:
          'Si su parte deniega la confirmación, la cesta sigue vigente de todos modos. Todas las personas del diálogo ven que no se ha confirmado.',
      },
      lapsed: {
        ends: 'Si su parte no hace ni lo uno ni lo otro dentro del plazo, la cesta deja de estar vigente.',
        stands: 'Si su parte no hace ni lo uno ni lo otro dentro del plazo, la cesta sigue vigente de todos modos.',
      },
    },
    decide: 'Su respuesta',
    decision: {
      confirm: ['Confirmo', 'mi parte puede atenerse a este texto'],
      decline: ['Deniego la confirmación', 'mi parte no puede atenerse a este texto'],
    },
    record: 'Registrar mi respuesta',
    recordAgain: 'Cambiar mi respuesta',
    takeBack: 'Retirar mi respuesta',
    recorded: 'Registrada. Es seguro que se contará.',
    takenBack: 'Su respuesta está retirada. Usted cuenta como si no hubiera respondido.',
    receipt: 'Comprobante',
    yourAnswer: { confirm: 'Su respuesta: confirmo', decline: 'Su respuesta: deniego la confirmación' },
    isCounted: 'Se ha contado.',
    notCounted: 'Llegó cuando la confirmación se estaba resolviendo y no se ha contado.',
    notOnRoll:
      'Usted se incorporó después de la publicación de la ronda, por lo que responden otras personas de su parte.',
    outcomes: 'Resultado',
    none: 'Aún no hay resultado.',
    stillOpen: 'Aún sin resolver',
    aSide: 'Una parte que aceptó ad referéndum',
    outcome: {
      confirmed: 'confirmada',
      declined: 'confirmación denegada',
      lapsed: 'no confirmada dentro del plazo',
    },
    ends: 'La cesta ha dejado de estar vigente.',
    extend: 'Ampliar el plazo',
    extendMeans: 'El plazo se modifica para todas las partes que no han confirmado. Solo se puede ampliar.',
    extendBy: 'Ampliarlo en',
    spans: { 7: '7 días', 30: '30 días', 90: '90 días' },
    extendNow: 'Ampliar el plazo',
    moved: 'El plazo se ha modificado.',
  },
}
