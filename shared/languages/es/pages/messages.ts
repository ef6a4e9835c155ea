import type { messages as english } from '../../en/pages/messages.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')

/** What the pages say of messages for the facilitators, in Spanish. */
export const messages: typeof english = {
  messages: {
    title: { facilitators: 'Mensajes a la facilitación', 'co-chairs': 'Mensajes a la copresidencia de su parte' },
    link: {
      facilitators: 'Dejar un mensaje solo para la facilitación',
      'co-chairs': 'Dejar un mensaje solo para la copresidencia de su parte',
    },
    what: {
      facilitators:
        'Lo que escriba aquí solo lo lee la facilitación. Puede responderle, y solo usted lee la respuesta. No figura en ningún acta ni documento, y se elimina con el diálogo.',
      'co-chairs':
        'Lo que escriba aquí solo lo lee la copresidencia de su parte. Puede responderle, y solo usted lee la respuesta. No figura en ningún acta ni documento, y se elimina con el diálogo.',
    },
    operator:
      'Quien administra los servidores de este diálogo puede leer los mensajes y las respuestas, y averiguar quién escribió un mensaje, porque la respuesta tiene que llegar a quien lo escribió.',
    encrypted: {
      operator:
        'Quien administra los servidores de este diálogo puede leer los mensajes y las respuestas que no estén cifrados, y averiguar quién escribió cualquier mensaje, porque la respuesta tiene que llegar a quien lo escribió.',
      who: '¿Quién puede leerlo?',
      choice: {
        yes: [
          'Cifrado',
          'solo pueden leerlo estos dispositivos de su copresidencia, y usted lee la respuesta únicamente en este dispositivo',
        ],
        no: [
          'Sin cifrar',
          'su copresidencia puede leerlo en cualquier dispositivo, y también quien administra los servidores',
        ],
      },
      devicesOf: 'dispositivos de',
      needs:
        'Aquí no puede cifrar un mensaje: hacen falta JavaScript y un navegador que pueda cifrar y guardar una clave (WebCrypto e IndexedDB).',
      noChair:
        'Aquí no puede cifrar un mensaje todavía: en este dispositivo no se ha escrito ningún código de un dispositivo de la copresidencia, lo que se hace en la página «Claves de la deliberación interna».',
      is: { yes: 'cifrado', no: 'sin cifrar' },
      otherDevice:
        'Este mensaje se cifró en otro de sus dispositivos. Solo ese dispositivo puede abrirlo, y abrir sus respuestas.',
      notForThis:
        'Este dispositivo no puede abrir este mensaje. Se cifró para otros dispositivos de la copresidencia, cuyos códigos había escrito quien lo envió.',
      brokenMessage: 'Esto no se abre. Se modificó, o no corresponde a este lugar.',
      doubtful: 'firmado por {name}, según el servidor; este dispositivo no puede confirmarlo',
    },
    none: 'Aún no ha dejado ningún mensaje.',
    yours: 'Su mensaje',
    unsigned: 'sin firma',
    signedBy: 'firmado por',
    answer: 'Respuesta',
    noAnswer: 'Aún sin respuesta.',
    write: { facilitators: 'Un mensaje a la facilitación', 'co-chairs': 'Un mensaje a la copresidencia de su parte' },
    sign: '¿Quiere firmarlo?',
    signed: {
      no: [
        'Sin mi nombre',
        'no se dice a quien lo recibe quién lo escribió; su manera de escribir puede identificarle de todos modos',
      ],
      yes: ['Firmado con mi nombre', 'quien lo recibe ve quién lo escribió'],
    },
    never: 'No se puede modificar ni eliminar.',
    send: 'Enviar',
    left: 'Su mensaje está enviado. La respuesta aparecerá aquí.',
    full: 'Ha dejado tantos mensajes como puede dejar una persona. Permanecen aquí.',
    inbox: 'Mensajes para usted',
    inboxMeans:
      'Estos mensajes se los han dejado a usted participantes del diálogo. Nadie más los lee, y su respuesta solo la lee quien escribió el mensaje. Un mensaje va sin firma, salvo que quien lo escribió lo haya firmado.',
    noneForYou: 'Nadie ha dejado todavía un mensaje.',
    number: (number) => `Mensaje ${number}`,
    waiting: 'Espera respuesta',
    pages: 'Páginas de mensajes',
    page: (page) => `Página ${page}`,
    yourAnswer: 'Su respuesta',
    sendAnswer: 'Enviar la respuesta',
    answered: 'Su respuesta está enviada. Quien escribió el mensaje puede leerla.',
    toAnswer: (many) => `${count(many, { one: 'mensaje espera', other: 'mensajes esperan' })} su respuesta`,
    answers: (many) => `${count(many, { one: 'nueva respuesta', other: 'nuevas respuestas' })} para usted`,
  },
}
