import type { model as english } from '../../en/pages/model.ts'

/** What the pages say of a language model that drafts, in Spanish. */
export const model: typeof english = {
  model: {
    title: 'Borradores de un modelo de lenguaje',
    named: (name) =>
      `Las reglas de esta ronda indican un modelo de lenguaje: ${name}. La facilitación puede pedirle borradores para los textos entre corchetes. En ese caso se envía a Amazon Bedrock lo que puede leer cualquier persona del diálogo: los textos, los nombres de las partes, qué partes están de acuerdo con un texto y las palabras de las objeciones. No se le envía ningún nombre de persona ni ninguna posición. El modelo no presenta nada.`,
    careful:
      'Un modelo de lenguaje comete errores, y un texto puede inducirlo a error. Lea cada borrador entero, en cada idioma.',
    ask: 'Pedir borradores al modelo',
    goOn: 'Volver a pedirlos para los asuntos que quedan',
    drafting: (done, asked) =>
      `El modelo está redactando. Asuntos terminados: ${done} de ${asked}. Puede tardar unos minutos. Puede salir de esta página y volver.`,
    look: 'Mirar de nuevo',
    done: 'El modelo ha redactado textos para todos los asuntos.',
    stopped: (done, asked) => `El modelo se ha detenido. Asuntos terminados: ${done} de ${asked}.`,
    spent: (calls, tokens, dollars) =>
      `Hasta ahora en esta ronda: solicitudes al modelo, ${calls}; unidades de texto (tokens), ${tokens}${dollars === undefined ? '' : `; dólares de los Estados Unidos, ${dollars.toFixed(2).replace('.', ',')}, según los precios que figuran en el archivo del diálogo`}.`,
    mayMeet:
      'El modelo dice que el borrador atendería estas objeciones. Solo quienes las formularon pueden decir si es así.',
    trouble: {
      throttled: 'Amazon Bedrock no tenía capacidad para esta cuenta. Vuelva a pedirlo dentro de unos minutos.',
      unavailable: 'Amazon Bedrock no respondió. Vuelva a pedirlo dentro de unos minutos.',
      'too-slow': 'El modelo no respondió a tiempo, o se perdió la conexión. Vuelva a pedirlo.',
      'no-access':
        'Amazon Bedrock no da a esta cuenta acceso al modelo. Comuníquelo a la persona que desplegó el diálogo.',
      'no-such-model':
        'Amazon Bedrock no conoce el modelo en esta región, o no se han aceptado sus condiciones. Comuníquelo a la persona que desplegó el diálogo.',
      'request-refused': 'Amazon Bedrock rechazó la solicitud. Comuníquelo a la persona que desplegó el diálogo.',
      unreadable: 'El modelo dio dos veces una respuesta que Parley no pudo leer. Puede volver a pedirlo.',
      'cut-off':
        'Las respuestas del modelo eran más largas de lo que permite el archivo del diálogo. Comuníquelo a la persona que desplegó el diálogo.',
      declined: 'El modelo, o un filtro previo, rehusó redactar un texto.',
      'too-large': 'Los textos de este asunto son demasiado largos para el modelo.',
      'calls-spent': 'Ya se ha consultado al modelo tantas veces como permiten las reglas de esta ronda.',
      'tokens-spent':
        'Las unidades de texto (tokens) que permiten las reglas de esta ronda no bastan para otra solicitud.',
      'dollars-spent': 'El dinero que permiten las reglas de esta ronda no basta para otra solicitud.',
      stopped: 'El trabajo terminó antes de completarse. Vuelva a pedirlo: continúa con los asuntos que quedan.',
    },
  },
}
