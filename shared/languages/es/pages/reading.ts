import type { reading as english } from '../../en/pages/reading.ts'
import { countFormat } from '../../format/plural.ts'
import { outcomes } from '../documents/outcomes.ts'

const count = countFormat('es')
const NEUTRAL = 'Su manera de escribir puede identificarle de todos modos; use un estilo neutro.'

/** What the pages of a reading say, in Spanish. */
export const reading: typeof english = {
  reading: {
    opened: 'Abierta el',
    closes: 'Se cierra el',
    closed: 'Cerrada el',
    closedBy: {
      facilitator: 'por decisión de la facilitación',
      'co-chairs': 'por decisión de las copresidencias de todas las partes',
      deadline: 'al vencer el plazo',
    },
    extended: (times) => `El plazo se ha modificado ${count(times, { one: 'vez', other: 'veces' })}.`,
    timeLeft: (span) => `Tiempo restante: ${span}`,
    beingSettled: 'La lectura está cerrada y se está resolviendo. El resultado aparecerá aquí en breve.',
    ledTo: 'Qué sigue',
    proposals: 'Propuestas',
    sealed: 'Huella SHA-256 de este texto. El instrumento y el acta tienen la misma:',
    bracketsInAnnex:
      'Lo que está entre corchetes no forma parte del texto que usted ratifica. Si el texto se ratifica, figurará en un anexo, «puntos no acordados».',
    compete: (texts) =>
      `Los ${texts} textos siguientes compiten. Se aprueba a lo sumo uno de ellos, o un texto compuesto con sus enmiendas.`,
    noProposals: 'Aún no se ha presentado ningún texto.',
    unanswered: (number) =>
      `Le ${number === 1 ? 'queda' : 'quedan'} por responder ${count(number, { one: 'propuesta', other: 'propuestas' })}.`,
    answeredAll: 'Ha respondido a todas las propuestas.',
    toNext: 'Ir a la siguiente propuesta sin responder',
    one: 'Mostrar de una en una',
    list: 'Mostrar todo en una lista',
    previous: 'Anterior',
    following: 'Siguiente',
    covered: {
      none: `Nadie ve su posición, ni mientras la lectura está abierta ni después. Una vez resuelta la lectura, lo que usted escribe se muestra sin su nombre y sin indicar su parte. ${NEUTRAL}`,
      side: `Mientras la lectura está abierta, nadie ve su posición. Una vez resuelta la lectura, lo que usted escribe se muestra con indicación de su parte, pero sin su nombre. ${NEUTRAL}`,
      named:
        'Mientras la lectura está abierta, nadie ve su posición. Una vez resuelta la lectura, lo que usted escribe se muestra con su nombre. Es la regla de este diálogo.',
    },
    smallSide:
      'Su parte tiene solo uno o dos miembros. Todas las personas del diálogo ven si cada parte está de acuerdo. En una parte tan pequeña, eso revela qué posición adoptaron sus miembros.',
    tellsSide:
      'El idioma en que escribe puede revelar a qué parte pertenece. Escriba en todos los idiomas que pueda, o haga traducir antes su texto.',
    untranslatedWords: {
      marked:
        'Si su texto falta en el idioma de quien lo lee, se muestra en el idioma en que usted lo escribió, con la indicación de que no está traducido.',
      'held-back':
        'Una objeción se muestra a las demás personas solo si la escribe en todos los idiomas del diálogo. Las reservas y las declaraciones deben escribirse en todos los idiomas.',
    },
    onlyYou: 'Solo usted ve que es suyo.',
    notOnRoll:
      'La nómina se fijó al abrirse esta lectura, y usted no figura en ella. Puede leer los textos y participar en la próxima lectura. La deliberación interna corresponde a quienes figuran en la nómina.',
    readOnly: 'Usted asiste como observador u observadora. Puede leer esta lectura, pero no participar en ella.',
    amends: 'Enmienda',
    amend: 'Proponer una enmienda',
    changes: 'Qué cambia la enmienda',
    part: {
      term: 'Término',
      definition: 'Definición',
      topic: 'Tema',
      scope: 'Pertinencia',
      reason: 'Motivo',
      title: 'Título',
      description: 'Descripción',
      modality: 'Forma',
      rationale: 'Motivo',
      by: 'Quién se obliga',
      form: 'Clase de compromiso',
      action: 'Acción',
      condition: 'Condición',
      'condition.word': 'Clase de condición',
    },
    carried: 'Procede de una lectura anterior',
    offeredAgain: (round) => `Ofrecido de nuevo; procede de la ronda ${round}`,
    manyBaskets: (competing, lanes) =>
      `${count(competing, { one: 'cesta compite', other: 'cestas compiten' })}${lanes === 0 ? ', y no queda ninguna línea de trabajo libre' : ` por ${count(lanes, { one: 'línea de trabajo', other: 'líneas de trabajo' })}`}. Si se acuerdan más cestas que líneas hay, las que ocupan los últimos lugares esperan a la próxima ronda.`,
    yours: 'Presentado por usted',
    withdraw: 'Retirar mi propuesta',
    withdrawn: 'Retirado',
    tabledNow: 'Su texto está presentado. Ya lo pueden ver todas las personas del diálogo, sin su nombre.',
    withdrawnNow: 'Su propuesta está retirada. Permanece en el acta.',
    recorded: (ordinal) => `Registrada, ${ordinal} revisión`,
    notRecorded: 'Aún no ha adoptado una posición aquí.',
    record: 'Registrar mi posición',
    recordAgain: 'Registrar una nueva revisión',
    position: 'Su posición',
    change: '¿Con qué cambio retiraría su objeción?',
    changeDue: 'Obligatorio si elige «Formulo una objeción» o «Línea roja».',
    changeOptional: '¿Qué cambio le permitiría aceptarlo? (opcional)',
    stance: {
      support: ['Apoyo el texto', ''],
      accept: ['Puedo aceptarlo', 'no es la redacción que yo elegiría, pero no me opongo'],
      abstain: ['Me abstengo', 'dejo la decisión a las demás personas'],
      object: ['Formulo una objeción', 'y digo con qué cambio la retiraría'],
      block: ['Línea roja', 'mi parte no puede aceptarlo en modo alguno; digo qué tendría que cambiar'],
      ratify: ['Lo ratifico', 'tal como está'],
      'ratify-with-reservation': [
        'Lo ratifico con una reserva',
        'salvo una o más cláusulas, que se indican a continuación',
      ],
      'ad-referendum': ['Lo ratifico ad referéndum', 'a reserva de confirmación en la capital'],
      decline: ['Deniego la ratificación', 'no acepto este texto'],
    },
    reservations: 'Reservas, cláusula por cláusula',
    reservationOn: (clause) => `Reserva a la cláusula ${clause}`,
    declarations: 'Declaraciones interpretativas, cláusula por cláusula (opcional)',
    declarationOn: (clause) => `Cómo entiendo la cláusula ${clause}`,
    clauses: 'El texto sometido a ratificación',
    moved: 'El plazo se ha modificado.',
    closedNow: 'La lectura está cerrada. Se está resolviendo ahora.',
  },
  table: {
    title: 'Presentar un texto',
    amendment: 'Presentar una enmienda',
    kind: {
      definition: 'Definir un término',
      topic: 'Incluir un tema en el cuadro de temas',
      basket: 'Proponer una cesta',
      modality: 'Proponer una forma para el resultado',
      commitment: 'Redactar una cláusula',
    },
    languages: 'Escriba al menos en un idioma. Si falta una traducción, así se indica.',
    field: {
      term: 'Término',
      definition: 'Qué significa en este diálogo',
      topic: 'Tema',
      scope: 'Pertinencia',
      reason: 'Motivo',
      title: 'Título de la cesta',
      description: 'Qué aspecto del problema abarca',
      modality: 'Forma',
      rationale: 'Por qué esta forma',
      by: 'Quién se obliga',
      form: 'Clase de compromiso',
      action: 'Acción',
      condition: 'Condición (opcional)',
      conditionText: 'Texto de la condición',
    },
    scope: { germane: 'Pertinente', 'not-germane': 'No pertinente', deferred: 'Diferido' },
    modality: {
      treaty: 'Tratado',
      'code-of-conduct': 'Código de conducta políticamente vinculante',
      'joint-statement': 'Declaración conjunta',
      'parallel-declarations': 'Declaraciones unilaterales paralelas',
      'confidence-building-measure': 'Medida de fomento de la confianza',
      'consultation-channel': 'Canal permanente de consultas',
    },
    eachSide: 'Cada parte',
    form: {
      undertake: 'se compromete a',
      refrain: 'se abstiene de',
      'not-authorize': 'no autoriza',
    },
    word: { none: 'sin condición', until: 'hasta que', unless: 'a menos que' },
    send: 'Presentar este texto',
    sendAmendment: 'Presentar la enmienda',
    never: 'Un texto presentado no se puede modificar. Para cambiarlo, presente una enmienda.',
    cancel: 'Cancelar',
  },
  settled: {
    status: outcomes.status,
    statusMeans: {
      agreed: 'todas las partes están de acuerdo',
      merged: 'todas las partes están de acuerdo, y el texto forma ahora parte de otro',
      bracketed: 'no acordado, no decidido o con la redacción aún abierta: el texto se mantiene entre corchetes',
      waiting:
        'todas las partes están de acuerdo, y se han acordado más cestas que líneas de trabajo hay: el texto se lee de nuevo en esta ronda o se presenta en primer lugar en la próxima',
      dropped: 'el texto no se sigue examinando',
    },
    reason: outcomes.reason,
    wording: (letter) => `Redacción ${letter}`,
    asWording: (letter) => `redacción ${letter}`,
    matrix: 'El acuerdo, parte por parte',
    proposal: 'Propuesta',
    outcome: 'Resultado',
    agrees: 'está de acuerdo',
    doesNot: 'no está de acuerdo',
    objections: 'Objeciones, y con qué cambios se retirarían',
    stance: { object: 'Objeción', block: 'Línea roja', decline: 'Denegación' },
    heldBack:
      'En este diálogo, una objeción se muestra solo si está escrita en todos los idiomas. Las demás objeciones no se muestran.',
    nothing: 'En esta lectura no hubo propuestas.',
    digest: 'Huella SHA-256 de todo lo que se contó',
  },
  lead: {
    title: 'Dirigir esta lectura',
    turnout: 'Cuántas personas han adoptado una posición',
    side: 'Parte',
    heardHead: 'Con posición',
    heard: (heard, roll) => `${heard} de ${roll}`,
    fewer: (fewest, roll) => `menos de ${fewest} de ${roll}`,
    notTold: 'no se cuenta, porque la parte es pequeña',
    unheard: 'Aún sin posición',
    everybody: 'Todas las personas han adoptado una posición.',
    heardFirst: (fewest) =>
      `Antes de que venza el plazo, esta lectura solo se puede cerrar si ${fewest === 1 ? 'ha adoptado' : 'han adoptado'} una posición ${count(fewest, { one: 'persona', other: 'personas' })} de cada parte, o todas si la parte tiene menos. Decide el recuento que se hace cada cinco minutos.`,
    lacking:
      'A estos compromisos les falta un texto en un idioma auténtico. Si continúa ahora, quedan entre corchetes y no se someten a ratificación:',
    quorum: {
      needed: (members) => `quórum: ${members}`,
      notMet: 'Por ahora no hay quórum.',
      unknown: 'De una parte pequeña no se dice cuántos miembros han adoptado una posición.',
      means: (left) =>
        left > 0
          ? 'Si cierra ahora la lectura, los textos sobre los que no hay suficientes posiciones quedan sin decidir. Se mantienen entre corchetes, y solo otra lectura vuelve a ocuparse de ellos.'
          : 'Si cierra ahora la lectura, los textos sobre los que no hay suficientes posiciones quedan sin decidir. Se mantienen entre corchetes, y las reglas no permiten otra lectura.',
    },
    counted: {
      none: 'Usted nunca ve una posición, ni quién la ha adoptado. Las posiciones se cuentan cada cinco minutos a partir de la apertura de la lectura. Si son menos de tres, no se cuentan.',
      side: 'Usted nunca ve una posición, ni quién la ha adoptado. Las posiciones se cuentan cada cinco minutos a partir de la apertura de la lectura. Si son menos de tres, no se cuentan.',
      named: 'Las posiciones permanecen ocultas hasta que se resuelve la lectura. Usted solo ve quién ha adoptado una.',
    },
    shareReached:
      'Alguien ha agotado su cupo de textos en esta lectura. Todas las demás personas pueden seguir presentando textos. Parley no dice de quién se trata.',
    extend: 'Prorrogar',
    extendBy: 'Ampliar el plazo en',
    spans: { 1: '1 hora', 6: '6 horas', 24: '1 día', 72: '3 días', 168: '1 semana' },
    extendNow: 'Ampliar el plazo',
    close: 'Cerrar la lectura',
    closeNow: 'Cerrar con esta decisión',
    cannotUndo: 'Una lectura cerrada no se puede reabrir.',
    decision: {
      settle: 'Resolver',
      'another-reading': 'Otra lectura',
      silence: 'Otra lectura, por el procedimiento de acuerdo tácito',
      adjourn: 'Aplazar',
    },
    leads: {
      settle: {
        terms:
          'Los textos en los que todas las partes están de acuerdo quedan acordados. Los demás se mantienen entre corchetes. La ronda pasa a la etapa siguiente, la división en cestas.',
        baskets:
          'Cada cesta acordada recibe su propia línea de trabajo. Si no se acuerda ninguna cesta, la ronda termina aquí.',
        modality:
          'La forma acordada queda aprobada y comienza la redacción. Si no se acuerda ninguna forma, la cesta queda en suspenso.',
        commitments:
          'Las cláusulas acordadas se someten a ratificación, con las demás entre corchetes. Si no se acuerda ninguna cláusula, la cesta queda en suspenso.',
        ratification:
          'Si todas las partes ratifican, la cesta queda ratificada. Si no, vuelve a la etapa de redacción, o queda en suspenso si las reglas ya no lo permiten.',
      },
      'another-reading': (left) =>
        `Los textos acordados quedan acordados. Los textos entre corchetes se leen de nuevo. Las reglas permiten ${count(left, { one: 'lectura más', other: 'lecturas más' })}.`,
      silence:
        'Los textos entre corchetes se leen de nuevo. Al vencer el plazo de esa lectura, cada texto queda acordado, salvo que alguien haya formulado una objeción. No se exige quórum. Esa lectura no se puede resolver antes de que venza su plazo.',
      adjourn: {
        round: 'La ronda termina aquí con lo acordado hasta ahora.',
        lane: 'La cesta queda en suspenso. Las demás líneas de trabajo continúan.',
      },
    },
  },
  nextMeans: {
    'another-reading': 'Los textos entre corchetes se leen de nuevo.',
    'next-stage': 'La ronda pasa a la etapa siguiente.',
    redraft: 'El texto vuelve a la etapa de redacción.',
    ratified: 'La cesta queda ratificada.',
    shelve: 'La cesta queda en suspenso.',
    adjourn: 'La ronda queda aplazada.',
  },
}
