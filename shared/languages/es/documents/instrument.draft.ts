export const spanish = {
  language: 'es',
  untranslated: (language) => `sin traducir; el texto está en ${language}`,
  notInLine: {
    here: (language) => `aún no ajustado al texto en ${language}`,
    elsewhere: (language) => `el texto en ${language} aún no está ajustado`,
  },
  consolidated: 'consolidado a partir de enmiendas; aún no acordado en su conjunto',
  standing: {
    unchanged: (round) => `vigente sin cambios desde la ronda ${round}`,
    amends: (round) => `enmienda el texto de la ronda ${round}`,
    reviews: (round) => `examen de la cesta aprobada en la ronda ${round}`,
  },
  endedTexts: 'Ya no vigente',
  endsText: 'Fin de la vigencia',
  date: (instant) => DATE.format(new Date(instant)),
  list: (names) => LIST.format(names),
  share: (share) => shareInWords(share, 'es'),

  modality: {
    treaty: 'Tratado',
    'code-of-conduct': 'Código de conducta políticamente vinculante',
    'joint-statement': 'Declaración conjunta',
    'parallel-declarations': 'Declaraciones unilaterales paralelas',
    'confidence-building-measure': 'Medida de fomento de la confianza',
    'consultation-channel': 'Canal permanente de consultas',
  },
  scopeIs: { germane: 'Pertinente', 'not-germane': 'No pertinente', deferred: 'Diferido' },
  condition: { until: ' hasta que', unless: ' a menos que' },

  severalForms: 'Documento final en varias secciones, cada una con su propia forma',
  noForm: 'Informe de la ronda',
  declarationOf: (side) => `Declaración unilateral: ${side}`,
  draft: (last) =>
    last === undefined ? 'Proyecto, antes de la primera lectura' : `Proyecto después de «${readingName(last, 'es')}»`,
  adoptedOn: (date) => `Aprobado el ${date}`,
  notAdopted: 'No aprobado: ningún texto fue ratificado por todas las partes.',
  pendingPackage: 'No aprobado: nada está acordado hasta que se ratifiquen todas las cestas.',
  changesShown: 'Cambios desde la lectura anterior: lo añadido está subrayado y lo suprimido, tachado.',

  languages: (languages) => `Idiomas: ${LIST.format(languages)}`,
  contents: 'Índice',
  actor: (round, side) => (side === undefined ? `Los participantes en la ronda ${round} del diálogo,` : `${side},`),
  recital: {
    composed: (sides, acting, isDeclaration) => {
      const people = `expertos no gubernamentales${
        acting === undefined
          ? ' y exfuncionarios'
          : `, exfuncionarios y, hasta ${acting} de cada delegación, funcionarios en activo`
      }, todos ellos a título personal`
      return isDeclaration
        ? ['Pronunciándose', ` por conducto de sus participantes en el diálogo, que son ${people},`]
        : ['Siendo', ` ${people}, en las delegaciones de las partes siguientes: ${sides},`]
    },
    convened: ['Tomando nota', ' de quién convocó el diálogo: '],
    mandate: ['Recordando', ' el mandato del diálogo: '],
    reaffirming: ['Reafirmando', ' los compromisos contenidos en los instrumentos siguientes:'],
    personalCapacity: ['Reconociendo', ' que lo acordado a título personal no obliga a ningún Estado,'],
    nonAdmission: [
      'Subrayando',
      ' que nada de lo contenido en el presente texto constituye un reconocimiento de acto alguno por ninguna de las partes, y que la aceptación del presente texto no implica la aceptación de versión alguna de hechos pasados,',
    ],
  },
  quoted: (text) => `«${text}»`,
  operative: {
    joint: {
      draft: 'Tienen ante sí el texto siguiente:',
      adopted:
        'Han acordado, mediante la ratificación de todas las partes conforme a las reglas de la ronda, el texto siguiente, que se somete a la consideración de los Gobiernos interesados:',
      partly:
        'Han acordado, mediante la ratificación de todas las partes conforme a las reglas de la ronda, las secciones del texto siguiente marcadas como aprobadas, que se someten a la consideración de los Gobiernos interesados:',
      none: 'No han aprobado ningún texto y presentan el siguiente informe de la ronda:',
    },
    declaration: {
      draft: 'Tiene ante sí el siguiente proyecto de declaración, paralela a las declaraciones de las demás partes:',
      adopted: 'Declara lo siguiente, en paralelo con las declaraciones de las demás partes:',
      partly:
        'Declara, en paralelo con las declaraciones de las demás partes, lo que figura en las secciones del texto siguiente marcadas como aprobadas:',
      none: 'No formula declaración alguna, porque el texto siguiente no fue aprobado:',
    },
  },
  closing: 'Disposiciones finales',
  done: (place, date, languages) =>
    `Hecho${place === undefined ? '' : ` en ${place}`} el ${date}, en ${LIST.format(languages)}.`,
  authentic: (isComplete) => [
    'Cada texto figura en el idioma o los idiomas en que se propuso.',
    isComplete
      ? 'Todos los textos del presente documento existen en cada uno de estos idiomas.'
      : 'No todos los textos del presente documento existen en cada uno de estos idiomas. Los textos sin traducir llevan una indicación.',
    'Las reglas de la ronda no dan precedencia a un idioma sobre otro.',
  ],

  definitions: 'Definiciones',
  noDefinitions: 'No se ha acordado ninguna definición.',
  scope: {
    germane: 'Temas pertinentes',
    'not-germane': 'Temas no pertinentes',
    deferred: 'Temas diferidos',
  },
  contestedScope: 'Temas cuya pertinencia no se ha acordado',
  form: (modality) => `Forma: ${modality.charAt(0).toLowerCase()}${modality.slice(1)}.`,
  noClauses: 'Aún no se ha redactado ningún compromiso.',
  inDeclarations: 'Los compromisos de esta sección figuran en declaraciones paralelas, una por cada parte.',
  subject: (side) => (side === undefined ? 'Cada parte' : withArticle(side)),
  clause: {
    treaty: {
      undertake: ({ name }) => `${name} deberá`,
      refrain: ({ name }) => `${name} se abstendrá de`,
      'not-authorize': ({ name }) => `${name} no autorizará`,
    },
    'code-of-conduct': {
      undertake: ({ name }) => `${name} se compromete a`,
      refrain: ({ name }) => `${name} debería abstenerse de`,
      'not-authorize': ({ name }) => `${name} no debería autorizar`,
    },
    'joint-statement': {
      undertake: ({ name }) => `${name} tiene la intención de`,
      refrain: ({ name }) => `${name} tiene la intención de abstenerse de`,
      'not-authorize': ({ name }) => `${name} tiene la intención de no autorizar`,
    },
    'parallel-declarations': {
      undertake: ({ name }) => `${name} declara que habrá de`,
      refrain: ({ name }) => `${name} declara que se abstendrá de`,
      'not-authorize': ({ name }) => `${name} declara que no autorizará`,
    },
    'confidence-building-measure': {
      undertake: ({ name }) => `Con el fin de fomentar la confianza, ${inSentence(name)} habrá de`,
      refrain: ({ name }) => `Con el fin de fomentar la confianza, ${inSentence(name)} se abstendrá de`,
      'not-authorize': ({ name }) => `Con el fin de fomentar la confianza, ${inSentence(name)} no autorizará`,
    },
    'consultation-channel': {
      undertake: ({ name }) => `${name} conviene en`,
      refrain: ({ name }) => `${name} conviene en abstenerse de`,
      'not-authorize': ({ name }) => `${name} conviene en no autorizar`,
    },
  },

  alternatives: (many, isOpen) => {
    if (many > 1)
      return `${isOpen ? 'Todas las partes están de acuerdo; la redacción está abierta' : 'No acordado'}; ${many} alternativas.`
    return isOpen
      ? 'Todas las partes están de acuerdo en cuanto al fondo; el texto se mantiene entre corchetes.'
      : 'No acordado; el texto se mantiene entre corchetes.'
  },
  inTheLine: (letters, isOpen) =>
    isOpen
      ? `Todas las partes están de acuerdo; la redacción está abierta: ${LIST.format(letters)} difieren en las palabras entre corchetes.`
      : `No acordado; ${LIST.format(letters)} difieren en las palabras entre corchetes.`,
  bracketOpens: (letters) => `${letters.length === 1 ? 'opción' : 'opciones'} ${LIST.format(letters)}: `,
  bracketCloses: (letters) => `, fin de ${LIST.format(letters)}`,
  tabledBy: (who) => `Presentado por: ${who}.`,
  chairsText: 'Texto de la presidencia.',
  offeredAgain: (round) => `Ofrecido de nuevo; procede de la ronda ${round}.`,
  draftedWith: (machine) =>
    machine === undefined
      ? 'Redactado con el mediador propio de Parley, un programa.'
      : `Redactado por una máquina: ${machine}.`,
  agreedBy: (sides) => `De acuerdo: ${sides}.`,

  ratification: 'Ratificación',
  nameHead: 'Nombre',
  erasedName: '(nombre borrado)',
  ratificationHead: ['Parte', 'Decisión', 'Fecha'],
  endorsed: 'Ratificado, a título personal',
  notEndorsed: 'No ratificado',
  ratifiedWords: 'Huella SHA-256 del texto ratificado en este idioma:',
  ratifiedOn: (date) => `Ratificado por todas las partes el ${date}, a título personal.`,
  notRatifiedOn: (date) => `Sometido a ratificación el ${date}; no ratificado por todas las partes.`,
  notYetRatified: 'Aún no sometido a ratificación.',
  formsNotShown:
    'Esta versión no indica en qué forma se aceptó el texto, ni con qué reservas y declaraciones, porque son pocas las personas que podrían haberlas formulado.',
  someForms: (forms) =>
    `De las aceptaciones, ${LIST.format(
      forms.map((form) =>
        form === 'ad-referendum' ? 'algunas se dieron ad referéndum' : 'algunas se dieron con una reserva',
      ),
    )}.`,
  stance: {
    ratify: 'ratifica',
    'ratify-with-reservation': 'ratifica con una reserva',
    'ad-referendum': 'ad referéndum',
    abstain: 'se abstiene',
    decline: 'declina',
  },
  statement: { reservation: 'Reserva', declaration: 'Declaración interpretativa' },
  confirmation: {
    edition: (date) => `Versión de fecha ${date}, con lo confirmado desde la aprobación`,
    until: (date) => `Lo aceptado ad referéndum se puede confirmar hasta el ${date}, salvo que este plazo se amplíe.`,
    outcome: {
      confirmed: (side, date) => `Confirmado por ${side} el ${date}.`,
      declined: (side, date) => `No confirmado: confirmación declinada por ${side} el ${date}.`,
      lapsed: (side, date) => `No confirmado por ${side} dentro del plazo, que venció el ${date}.`,
    },
    outcomeOfSides: {
      confirmed: (sides, date) => `Confirmado el ${date} por ${accepted(sides)}.`,
      declined: (sides, date) => `No confirmado: confirmación declinada el ${date} por ${accepted(sides)}.`,
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
      `Una parte de la que alguien acepta una cesta ad referéndum dispone de ${DAYS.format(days)} a partir de la publicación para confirmarla; se requiere que respondan y confirmen al menos ${share} de sus miembros y dos tercios de quienes respondan. Si declina confirmarla, la cesta ${ENDS_OR_STANDS[declined]}. Si no hace ni lo uno ni lo otro, la cesta ${ENDS_OR_STANDS[lapsed]}.`,
  },
  inSentence: (side) => inSentence(withArticle(side)),

  annex: 'Anexo: puntos no acordados',
  annexMeans:
    'Los puntos siguientes no forman parte del texto. Los compromisos llevan los números con los que se ratificó el texto.',
  annexMap: (symbol) =>
    `El mapa de corchetes de la ronda (${symbol}) recoge las objeciones, el curso que se les dio y lo que se ha intentado. No es para el público.`,
  clausesInAnnex: 'La redacción de todos los compromisos sigue abierta. Los compromisos figuran en el anexo.',

  shelved: 'Anexo: cestas en suspenso',
  shelving: {
    'no-modality': (_, date) => `No hubo acuerdo de todas las partes sobre ninguna modalidad (${date}).`,
    'no-commitments': (_, date) => `No hubo acuerdo de todas las partes sobre ningún compromiso (${date}).`,
    'not-ratified': (_, date) => `El texto no fue ratificado por todas las partes (${date}).`,
    adjourned: (stage, date) => `Aplazada por la facilitación en la etapa «${stage}» (${date}).`,
    'adjourned-together': (stage, date) =>
      `Aplazada por las copresidencias de todas las partes en la etapa «${stage}» (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'No constituida como cesta: no todas las partes estuvieron de acuerdo.',
    'quorum-not-met': 'No constituida como cesta: no hubo quórum.',
    tied: 'No constituida como cesta: otro texto ocupó el mismo lugar.',
    'more-baskets-than-lanes':
      'Espera a la próxima ronda: se acordaron más cestas de las que se pueden tratar en paralelo.',
  },
  sentBack: (date) => `El texto no se ratificó el ${date} y volvió a redacción.`,

  rulesAnnex: 'Anexo: cómo se acordó el presente texto',
  participantsAnnex: 'Anexo: participantes',
  rulesHead: ['Etapa', 'Regla para el acuerdo de una parte', 'Quórum de cada parte', 'Número máximo de lecturas'],
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'aceptación por dos tercios de quienes aceptan o declinan'
      : rule === 'consensus'
        ? 'consenso: ninguna objeción'
        : rule === 'silence'
          ? 'procedimiento de acuerdo tácito: ninguna objeción antes de que venza el plazo; no se exige quórum'
          : `consenso suficiente: nadie bloquea y están a favor ${shareInWords(threshold, 'es', 'genitive')} de quienes se pronuncian a favor o en contra`,
  underSilence: (readings) =>
    `Por decisión se rigieron por el procedimiento de acuerdo tácito: ${LIST.format(readings.map((one) => `«${readingName(one, 'es')}»`))}. En este procedimiento, un texto queda acordado al vencer el plazo, salvo que algún participante formule una objeción.`,
  everySide:
    'Un texto queda acordado cuando todas las partes están de acuerdo. Las posiciones de las partes no se suman.',
  coChairs: (chairsTexts) =>
    chairsTexts
      ? 'Para cerrar una lectura antes de que venza su plazo, presentar un texto de la presidencia y publicar el instrumento se requiere el consentimiento de la copresidencia de cada parte.'
      : 'Para cerrar una lectura antes de que venza su plazo y publicar el instrumento se requiere el consentimiento de la copresidencia de cada parte.',
  packageRule: {
    'early-harvest':
      'Regla del conjunto: cosecha temprana. Cada cesta ratificada queda aprobada, sea cual sea el resultado de las demás.',
    'single-undertaking': 'Regla del conjunto: todo único. Nada está acordado hasta que todo esté acordado.',
  },
  attribution: {
    none: 'Regla de Chatham House: no se revela ni la identidad ni la afiliación de ninguna persona que haya intervenido.',
    side: 'Se revelan las partes. No se revelan los nombres.',
    named: 'Se revelan las partes y los nombres.',
  },
  counted: (readings, submissions) =>
    `El acta contiene ${readings} ${readings === 1 ? 'lectura resuelta' : 'lecturas resueltas'}${
      submissions === undefined ? '' : ` y ${submissions} ${submissions === 1 ? 'envío contado' : 'envíos contados'}`
    }.`,
  head: 'Huella raíz del acta:',
  headInGroups: 'La misma huella en grupos de cuatro, para leerla en voz alta:',
  headExplained:
    'Con el acta completa se puede volver a calcular cada resultado. Esta huella se puede volver a calcular con cualquiera de las versiones del acta.',
  logKey: 'Clave de la bitácora firmada:',
  logKeyExplained:
    'Cada eslabón del acta figura en una bitácora que se firma con esta clave. Dos actas diferentes de una misma ronda, ambas en bitácoras firmadas con ella, prueban que a alguien se le mostró otra.',
}

const ENDS_OR_STANDS = { ends: 'deja de estar vigente', stands: 'sigue vigente de todos modos' } as const

const accepted = (sides: number) =>
  sides === 1 ? 'una parte que había aceptado ad referéndum' : `${sides} partes que habían aceptado ad referéndum`

export const archive = ({ title, symbol, head, hasRecord }) => `${title}
${symbol}

Este archivo comprimido contiene todos los documentos de la ronda, en todos los idiomas del diálogo, en formato PDF, DOCX (Word), HTML,
Markdown y JSON. Todos se han elaborado a partir del acta de la ronda. ${
  hasRecord
    ? 'Su versión pública está en él: record.json.'
    : 'El acta es demasiado grande para incluirla en él. Su versión pública se puede descargar del diálogo:\n/api/rounds/<número>/record?edition=public'
}

Cómo verificar el acta

1. Tome la huella raíz de una fuente en la que confíe. Figura impresa en el último anexo de cada documento. Aquí es
   ${head}
2. Abra la página «Verificar un acta» (/verify en el diálogo, o verify.html de alguien en quien confíe), elija record.json y
   escriba la huella raíz. La página no envía nada. O bien, en una copia del código fuente de Parley, ejecute una vez
   «npm ci» y después:
   npm run verify -- record.json --head <la huella raíz>

El programa vuelve a calcular la huella raíz e indica cada lugar del acta que no coincide. La versión pública muestra las
posiciones solo como huellas. Los propios resultados se pueden volver a calcular con la versión completa.
`

export const shelvedPage = {
  means:
    'Una cesta en suspenso no está aprobada. Este anexo dice hasta dónde llegaron las partes, para que puedan retomarla. Nada de lo que contiene obliga a una parte, y ninguna parte renuncia con ello a su posición.',
  agreed: 'En qué están de acuerdo todas las partes',
  agreedBasket: 'Este asunto constituye una cesta propia, con este título.',
  agreedClauses: 'Todas las partes acordaron cada uno de estos compromisos en la redacción. No están aprobados.',
  notAgreed: 'Lo que no está acordado',
  needed: 'Con qué se retirarían las objeciones',
  neededInMap: (symbol) =>
    `Los cambios con los que se retirarían las objeciones figuran en el mapa de corchetes de la ronda (${symbol}). No es para el público.`,
  noneNeeded: 'El acta no contiene palabras de ninguna objeción a estos textos.',
  takenUp: 'Dónde se retoma',
  takenUpNext:
    'La próxima ronda vuelve a ofrecer esta cesta en su primera lectura de «División en cestas». Si las partes la retoman, también se ofrecen de nuevo los textos anteriores, con sus alternativas. Todas las personas adoptan de nuevo posiciones sobre ellos.',
}
