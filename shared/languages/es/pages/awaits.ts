import type { awaits as english } from '../../en/pages/awaits.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')
const READINGS = { one: 'lectura', other: 'lecturas' }

/** What the pages say of what awaits somebody, and on the facilitators' board, in Spanish. */
export const awaits: typeof english = {
  awaits: {
    title: 'Lo que espera su respuesta',
    texts: (texts, readings) =>
      `${count(texts, { one: 'texto espera', other: 'textos esperan' })} su posición en ${count(readings, READINGS)}.`,
    closes: (readings) => (readings === 1 ? 'La lectura se cierra el' : 'La primera lectura se cierra el'),
    nothing: 'Ahora ningún texto espera su posición.',
    next: 'Ir al siguiente texto',
    underSilence: (readings) =>
      `${count(readings, { one: 'lectura se rige', other: 'lecturas se rigen' })} por el procedimiento de acuerdo tácito. Si está de acuerdo, no tiene que hacer nada.`,
    back: 'Volver a este texto',
    anotherReading: 'El siguiente texto está en otra lectura.',
    toFirstPage: 'Ir a la página inicial',
    since: 'Qué ha cambiado desde su última visita',
    sinceWhen: 'Su última visita en este dispositivo:',
    nothingChanged: 'Ninguna lectura se ha abierto ni se ha resuelto, ni tiene un nuevo plazo.',
    is: {
      opened: 'se ha abierto',
      moved: 'tiene un nuevo plazo',
      settled: 'está resuelta',
    },
    more: (many) => `y ${count(many, { one: 'cambio más', other: 'cambios más' })}`,
  },
  board: {
    title: 'Tablero',
    next: 'Lo próximo que se cierra',
    noneOpen: 'No hay ninguna lectura abierta.',
    lanes: 'Líneas de trabajo por etapa',
    ended: { ratified: 'Ratificadas', shelved: 'En suspenso' },
    heard: 'Con posición',
    unheard: 'Aún sin posición',
    notCounted: 'Hay demasiadas personas para contarlas aquí. La página de la lectura las cuenta.',
    blocked: 'Qué falta',
    by: {
      consent: 'el consentimiento de todas las partes a la moción pendiente',
      'chairs-texts': 'el consentimiento de todas las partes a textos de la presidencia',
      quorum: 'el quórum, por ahora',
    },
    settling: 'Se está resolviendo.',
    lead: 'Dirigir esta lectura',
    stopped: 'La ronda se ha detenido. No se ha perdido nada. Reanúdela aquí.',
    answer: 'Responder',
    resume: 'Reanudar la ronda',
    publication: 'Ir a la publicación',
  },
}
