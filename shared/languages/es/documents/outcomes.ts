import type { OutcomeWords } from '../../../outcome-words.ts'

/** What a text came to and why, in Spanish. */
export const outcomes: OutcomeWords = {
  status: {
    agreed: 'Acordado',
    merged: 'Fusionado',
    bracketed: 'Entre corchetes',
    waiting: 'Acordado, sin línea de trabajo',
    dropped: 'Descartado',
  },
  reason: {
    'every-side-agrees': 'todas las partes están de acuerdo',
    'some-sides-agree': 'no todas las partes están de acuerdo',
    'no-side-agrees': 'ninguna parte está de acuerdo',
    'quorum-not-met': 'no decidido: no adoptaron una posición sobre él suficientes participantes (no hubo quórum)',
    outranked: 'un texto que compite con él tiene más apoyo',
    consolidated:
      'compuesto con enmiendas en las que todas las partes están de acuerdo; nadie ha dado aún su acuerdo al texto en su conjunto',
    merged: 'forma ahora parte del texto que prevalece',
    amended: 'su enmienda lo sustituye',
    tied: 'todas las partes están de acuerdo, pero otra redacción tiene exactamente el mismo apoyo: la redacción sigue abierta',
    'not-read-again':
      'todas las partes estuvieron de acuerdo en la lectura anterior; en esta no hubo quórum y nadie formuló una objeción',
    withdrawn: 'se retiró',
    'more-baskets-than-lanes':
      'se han acordado más cestas que líneas de trabajo hay; se presentará en primer lugar en la próxima ronda',
    'lacks-authentic-text':
      'todas las partes están de acuerdo, pero la cláusula carece de un texto ajustado en uno de los idiomas de los textos auténticos: todavía no se puede ratificar',
  },
}
