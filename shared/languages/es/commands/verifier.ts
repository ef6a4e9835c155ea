import type { verifier as english } from '../../en/commands/verifier.ts'
import { USUAL_SIGNS } from '../../format/signs.ts'

/** What the verifier's page says, in Spanish. */
export const verifier: typeof english = {
  name: 'Español',
  signs: USUAL_SIGNS,
  title: 'Verificar un acta',
  what: 'Esta página comprueba el acta de un diálogo de Parley: que nada en ella se ha alterado y que cada resultado se desprende de lo que se envió. Con sus comprobantes, dice si sus posiciones figuran en ella. Funciona sin conexión a la red y no envía nada a nadie.',
  skip: 'Ir al contenido',
  files: 'Archivos que se van a comprobar',
  drop: 'o arrástrelos aquí',
  which:
    'Actas de rondas (record.json), el registro de consultas (register.json), comprobantes (receipts.json) o un archivo comprimido del diálogo (.zip). Puede añadir más en cualquier momento.',
  hash: 'Huella que le han dado (opcional)',
  hashWhat:
    'La huella raíz del último anexo del instrumento, un eslabón posterior o la huella del manifiesto (manifest.json) de un archivo comprimido. Si no la tiene, compare usted la huella raíz que figura más abajo.',
  verify: 'Comprobar',
  again: 'Empezar de nuevo',
  remove: (name) => `Quitar ${name}`,
  reading: (name) => `Se está leyendo ${name} …`,
  checking: (round, of) => `Se está comprobando la ronda ${round} de ${of} …`,
  working: 'Comprobación en curso. Un acta grande tarda unos segundos.',
  broken:
    'La comprobación se ha detenido por un error de esta página. Es posible que los archivos estén bien. Use el comando npm run verify.',
  needsScript:
    'Esta página necesita JavaScript. Las comprobaciones se hacen en ella y en ningún otro lugar. Permítalo para este archivo, o use el comando npm run verify.',
  tooOld: 'Este navegador es demasiado antiguo para la comprobación. Abra esta página en un navegador más reciente.',
  whatToTrust:
    'Una página también puede mentir. Obténgala de alguien en quien confíe, no solo del servidor cuya acta comprueba, y compare la huella de su archivo con la que tienen otras personas.',
  details: 'Qué se ha encontrado, en las palabras del comando npm run verify (en inglés)',
  more: (many) => `y ${many} más`,

  holds: {
    record: 'El acta es correcta.',
    records: 'Las actas son correctas.',
    register: 'El registro es correcto.',
    archive: 'El archivo comprimido es correcto.',
    everything:
      'Todas las huellas coinciden, todos los resultados se han vuelto a calcular y el curso de la ronda se ajusta a sus reglas.',
    row: 'Cada ronda indica la anterior, no falta ninguna y cada una comienza con lo que aprobaron las anteriores.',
    registerAlone:
      'Añada las actas de las rondas para ver que no falta ninguna consulta de la que una ronda tuviera conocimiento.',
  },
  round: (number) => `Ronda ${number}`,
  counts: (readings, leaves, counted) =>
    `${counted(readings, { one: 'lectura', other: 'lecturas' })}, ${counted(leaves, { one: 'envío u hoja de relleno', other: 'envíos y hojas de relleno' })}`,
  covered: (many, counted) =>
    `${counted(many, { one: 'envío está cubierto', other: 'envíos están cubiertos' })} en esta versión: solo constan las huellas. Los recuentos y el orden de los textos se han tomado tal como se indican. Todo lo demás se ha comprobado.`,
  complete:
    'Esta versión contiene todos los envíos: se han vuelto a calcular todos los recuentos y el orden de los textos.',
  erased: (many, counted) =>
    `${counted(many, { one: 'nombre se ha borrado', other: 'nombres se han borrado' })}. Los sellos siguen siendo válidos.`,
  illFormed: (many, counted) =>
    `${counted(many, { one: 'lugar tiene', other: 'lugares tienen' })} la mitad de un carácter. El formato de esta acta lo permitía.`,
  head: 'Huella raíz',
  release: 'Divulgación del acta completa',
  noRelease:
    'No consta que se haya dado a conocer el acta completa. La huella raíz no muestra si esa constancia se ha suprimido.',
  notCovered: 'La huella raíz no lo abarca: compárelo también.',
  confirmations: (many, counted) => `Última de ${counted(many, { one: 'confirmación', other: 'confirmaciones' })}`,
  signed: (entries, counted) =>
    `La bitácora del diálogo tiene ${counted(entries, { one: 'entrada', other: 'entradas' })}. Está firmada por `,
  witnessed: (at) => `firmó lo mismo, como testigo de su parte, el ${at.slice(0, 10)} a las ${at.slice(11, 16)} UTC.`,
  notWitnessed: 'figura como testigo de su parte y no lo ha firmado.',
  unwitnessed: (sides) =>
    `Se publicó sin la firma de ningún testigo de las siguientes partes, porque había vencido el plazo: ${sides}.`,
  unsigned: (many, counted) =>
    `${counted(many, { one: 'eslabón del final de esta acta aún no estaba firmado', other: 'eslabones del final de esta acta aún no estaban firmados' })} cuando se guardó.`,
  manifest: (many, counted) =>
    `Huella del manifiesto, que responde de ${counted(many, { one: 'archivo', other: 'archivos' })}`,
  consultations: 'Registro de consultas',
  events: (consultations, events, counted) =>
    `${counted(consultations, { one: 'consulta', other: 'consultas' })}, ${counted(events, { one: 'acontecimiento', other: 'acontecimientos' })}`,
  recounted: (many, counted) =>
    `${counted(many, { one: 'decisión de una parte se ha vuelto', other: 'decisiones de las partes se han vuelto' })} a contar.`,
  coveredEvents: (many, counted) =>
    `${counted(many, { one: 'acontecimiento está cubierto', other: 'acontecimientos están cubiertos' })}: de consultas que no se han transmitido.`,
  publicRegister:
    'Esta versión contiene solo lo que todas las partes han consentido en publicar. No muestra si hay algo más.',
  lastLink: 'Último eslabón del registro',
  given: {
    head: 'Es la huella raíz que usted indicó.',
    later: 'La huella que usted indicó le corresponde.',
    manifest: 'Es la huella que usted indicó.',
  },
  compare: 'Compárela con la que le han dado.',

  yours: 'Sus comprobantes',
  allIn: (many, counted) =>
    counted(many, {
      one: 'de sus envíos figura en el acta, sin alteraciones.',
      other: 'de sus envíos figuran en el acta, sin alteraciones.',
    }),
  notIn: (many, counted) =>
    `${counted(many, { one: 'comprobante no coincide', other: 'comprobantes no coinciden' })} con el acta.`,
  noneOfYours:
    'Para ver si sus posiciones figuran en ella, añada sus comprobantes. Puede guardarlos en la página de la lectura.',
  notCompared: 'Sus comprobantes no se han comparado: primero tiene que ser correcta el acta.',
  unknownReading: 'Ninguna de las actas que ha dado contiene esta lectura. Añada el acta de su ronda.',
  receiptIs: {
    'in-the-record': 'figura en el acta, sin alteraciones',
    superseded: 'figura en el acta, sin alteraciones. En su lugar cuenta una revisión suya posterior',
    withdrawn: 'figura en el acta, sin alteraciones. Se retiró más tarde',
    changed: 'el comprobante se ha alterado: su huella no es la de su contenido',
    forged: 'su firma no coincide. El comprobante se ha alterado o falsificado y no prueba nada',
    elsewhere:
      'no está firmado con la clave que indica el acta. Es de otro diálogo, o se ha falsificado, y aquí no prueba nada',
    proven:
      'FALTA. El servidor firmó que había llegado antes de que se cerrara la lectura, y firmó una bitácora con esta acta, en la que no figura. Esto es una prueba contra el servidor: conserve los dos archivos y muéstrelos a otras personas',
    missing:
      'falta. El servidor firmó que había llegado antes de que se cerrara la lectura. La bitácora firmada aún no contiene esta sección del acta, por lo que todavía no es una prueba: conserve los dos archivos y vuelva a descargar el acta',
    'left-out': 'no figura en el acta: se ha omitido o alterado',
    waiting:
      'no figura en el acta. Si se le dijo que estaba registrado, se ha omitido o alterado. Si se le dijo que era posible que se contara, vuelva a guardar sus comprobantes, ahora que la lectura está resuelta',
    denied: 'se le dijo que no se había contado, y figura en el acta',
    'not-counted': 'llegó demasiado tarde y no figura en el acta, como se le dijo',
  },
  signedAt: (at, by) => `Firmado: ${at}, por ${by}`,
  kind: {
    proposal: 'Un texto que usted presentó',
    withdrawal: 'La retirada de un texto',
    position: 'Su posición',
    words: 'Lo que escribió junto con una posición',
    statement: 'Lo que escribió junto con una posición',
    floor: 'Su intervención',
    'floor-set-aside': 'La decisión de apartar una intervención',
    confirmation: 'Su respuesta en una confirmación',
    other: 'Un envío',
  },
  stance: {
    support: 'apoyo',
    accept: 'aceptación',
    abstain: 'abstención',
    object: 'objeción',
    block: 'línea roja',
    ratify: 'ratificación',
    'ratify-with-reservation': 'ratificación con una reserva',
    'ad-referendum': 'aceptación ad referéndum',
    decline: 'denegación',
    confirm: 'confirmación',
    none: 'retirada',
  },

  fails: (many, counted) =>
    `Esto no es correcto: ${counted(many, { one: 'elemento no coincide', other: 'elementos no coinciden' })}.`,
  failsWhat:
    'No es el acta que elaboró Parley, o alguien la ha alterado. Vuelva a pedirla a otra fuente y muestre esta página a su parte.',
  area: {
    format: 'El formato no es uno de los que conoce esta página.',
    files: 'Un archivo del archivo comprimido no es como lo enumera el manifiesto.',
    register: 'El registro de consultas no se ajusta a sus reglas.',
    row: 'Las rondas no se siguen unas a otras.',
    seals: 'Una huella no coincide: algo se ha alterado después de sellarse, o se trata de otra acta.',
    texts: 'Un texto, o la manera en que se compuso, no es como tiene que ser.',
    positions: 'Un envío no es como tiene que ser.',
    words: 'Se muestran palabras que no son las que se enviaron.',
    outcomes: 'Un resultado no se desprende de lo que se envió.',
    course: 'El curso de una lectura no se ajusta a las reglas: sus plazos, su cierre o lo que sigue.',
    people: 'El número de participantes, un nombre o una voz no es correcto.',
    floor: 'Una intervención en el debate no es como tiene que ser.',
    confirmations: 'Una confirmación no se ajusta a sus reglas.',
    end: 'La publicación o la divulgación del acta no es correcta.',
    log: 'La bitácora firmada no coincide. Si su firma es válida, es una prueba contra quien la firmó: conserve los archivos.',
    rules: 'Las reglas del diálogo o de la ronda no son correctas.',
    other: 'Hay algo más que no coincide.',
  },
  none: {
    unreadable: 'No se puede leer un archivo. Vuelva a elegirlo.',
    'not-text': 'Un archivo no es texto. Dé el acta tal como se descargó, no un documento.',
    'not-json':
      'Un archivo no es JSON. Dé record.json tal como se descargó. Es posible que un editor lo haya alterado.',
    'key-twice':
      'Un archivo tiene una clave repetida, de modo que dos programas pueden leer dos actas distintas. Vuelva a pedir el acta.',
    'parts-missing': 'Un acta se guardó en secciones, y aquí no están todas. Añada las demás.',
    'damaged-archive': 'El archivo comprimido está dañado, o no es un zip. Vuelva a obtenerlo.',
    'not-an-archive': 'Este archivo comprimido no es el de un diálogo de Parley. Dé el que se exportó.',
    'no-record': 'No hay ningún acta entre los archivos. Añada el record.json de la ronda.',
    'two-registers': 'Un diálogo tiene un solo registro de consultas. Quite uno de los dos archivos.',
    'newer-format':
      'El archivo tiene un formato más reciente que los que conoce esta página. Use la página de la nueva versión de Parley.',
    'round-twice':
      'Dos archivos son de la misma ronda. Quite uno de ellos. Cada versión de un acta se comprueba por separado.',
    'archive-and-others':
      'Un archivo comprimido se comprueba por separado. Quite los demás archivos. Los comprobantes se pueden quedar.',
    'not-a-hash':
      'La huella que ha escrito no lo es: tiene 64 caracteres, cada uno de «0» a «9» o de «a» a «f». Vuelva a mirarla, o déjela en blanco.',
    nothing: 'Elija antes un archivo.',
  },
}
