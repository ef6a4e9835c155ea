import type { floor as english } from '../../en/pages/floor.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')
const NEUTRAL = 'Su manera de escribir puede identificarle de todos modos; use un estilo neutro.'

/** What the floor of a reading says, in Spanish. */
export const floor: typeof english = {
  floor: {
    title: 'Debate',
    what: 'Preguntas aclaratorias, respuestas a ellas y motivos. Figuran en el acta.',
    onReading: 'Sobre la lectura en su conjunto',
    ofReading: 'Debate sobre la lectura en su conjunto',
    statements: (many) => `Debate: ${count(many, { one: 'intervención', other: 'intervenciones' })}`,
    nothing: 'Nadie ha dicho nada aquí todavía.',
    speak: 'Preguntar, responder o exponer un motivo',
    read: 'Leer el debate',
    back: 'Volver a la lectura',
    kind: { question: 'Pregunta', answer: 'Respuesta', reason: 'Motivo' },
    kindMeans: {
      question: 'qué debe abarcar una palabra o una cláusula',
      reason: 'por qué un texto debería aprobarse, modificarse o descartarse',
    },
    fromThoseWhoTabled: 'de quienes presentaron este texto',
    asThoseWhoTabled: 'Decir que la respuesta es de quienes presentaron el texto',
    asMeans:
      'Todas las personas del diálogo sabrán entonces que la misma persona presentó el texto y escribió esta respuesta. No se revela nada más.',
    notYet: 'Por ahora solo usted ve esto. Aparecerá el',
    mine: 'Escrito por usted. Solo usted ve que es suyo.',
    setAside: 'Apartada por la facilitación',
    because: 'Por qué',
    folded: { question: 'Mostrar la pregunta', answer: 'Mostrar la respuesta', reason: 'Mostrar lo que se dijo' },
    putAside: 'Apartarla',
    asideReason: 'Por qué se aparta',
    asideMeans:
      'Todas las personas del diálogo ven el motivo. La intervención queda plegada, no eliminada: permanece en el acta. Esto no se puede deshacer.',
    answer: 'Responder a esta pregunta',
    answering: 'Su respuesta',
    say: 'Su intervención',
    choose: '¿Qué es?',
    text: 'Texto',
    send: 'Enviar',
    appears: 'Las intervenciones aparecen juntas, a horas fijas. La que envíe ahora aparecerá el',
    never: 'Una intervención no se puede modificar ni eliminar.',
    left: (many) =>
      `Puede hacer ${count(many, { one: 'intervención más', other: 'intervenciones más' })} en esta lectura.`,
    noneLeft: 'Ha agotado su cupo de intervenciones en esta lectura.',
    covered: {
      none: `Se muestra sin su nombre y sin indicar su parte. ${NEUTRAL}`,
      side: `Se muestra con indicación de su parte, pero sin su nombre. ${NEUTRAL}`,
      named: 'Se muestra con su nombre. Es la regla de este diálogo.',
    },
    everyLanguage: 'Escríbala en todos los idiomas del diálogo.',
    made: 'Registrada. Hasta que aparezca, solo usted la ve.',
    asideNow: 'La intervención está apartada.',
    mistake: {
      text: 'Escriba el texto.',
      kind: 'Elija entre una pregunta y un motivo.',
      reason: 'Escriba por qué se aparta.',
    },
  },
}
