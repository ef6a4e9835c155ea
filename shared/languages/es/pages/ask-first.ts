import type { askFirst as english } from '../../en/pages/ask-first.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')

/** What pages say before something that cannot be undone, in Spanish. */
export const askFirst: typeof english = {
  askFirst: {
    notYet: 'Todavía no ha ocurrido nada. Lea lo que va a ocurrir y, después, confirme.',
    final: 'Esto no se puede deshacer.',
    back: 'Volver sin hacerlo',
    close: (decision) => `Cerrar la lectura: ${decision}`,
    closeNow: (decision) => `Cerrarla ahora: ${decision}`,
    counts: (texts) =>
      `Esta lectura tiene ${count(texts, { one: 'propuesta', other: 'propuestas' })}. Una vez cerrada, nadie puede presentar un texto ni adoptar una posición en ella.`,
    turnout: 'Posiciones adoptadas',
    beforeDeadline: (left) => `El plazo vence dentro de ${left}. Hasta entonces, aún se podrían adoptar posiciones.`,
    propose: (decision) => `Proponer: ${decision}`,
    consent: (decision) => `Consentir: ${decision}`,
    proposeNow: (decision) => `Confirmar: ${decision}`,
    carried:
      'La decisión surte efecto en cuanto haya consentido una persona de la copresidencia de cada parte. Hasta entonces, usted puede retirarla.',
    last: 'Su consentimiento es el último. La decisión surte efecto de inmediato.',
    start: 'Iniciar la ronda',
    startAnyway: 'Iniciar la ronda de todos modos',
    onRoster: 'En la lista ahora',
    people: (number) => count(number, { one: 'participante', other: 'participantes' }),
    nobodyElse: 'Las personas que se inviten más tarde participan a partir de la lectura siguiente.',
    withdraw: 'Retirar esta propuesta',
    withdrawMeans:
      'Ya nadie puede adoptar una posición sobre ella, y no se aprueba. Permanece en el acta como propuesta retirada.',
    itsAmendments: (amendments) => `Enmiendas a esta propuesta que siguen sobre la mesa: ${amendments}.`,
  },
}
