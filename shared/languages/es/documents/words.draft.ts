export const stages = {
    terms: 'Definición de términos',
    baskets: 'División en cestas',
    modality: 'Elección de la modalidad',
    commitments: 'Redacción de compromisos',
    ratification: 'Ratificación',
}
const ORDINALS = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'séptima', 'octava', 'novena']
    sat: (sitting) => `${ORDINALS[sitting - 1] ?? `${sitting}.ª`} lectura`,
    passed: (passage) => `${ORDINALS[passage - 1] ?? `${passage}.ª`} vuelta`,

export const status = {
    agreed: 'Acordado',
    merged: 'Fusionado',
    bracketed: 'Entre corchetes',
    waiting: 'Acordado, sin línea de trabajo',
    dropped: 'Descartado',
}
export const reasons = {
    'every-side-agrees': 'todas las partes están de acuerdo',
    'some-sides-agree': 'no todas las partes están de acuerdo',
    'no-side-agrees': 'ninguna parte está de acuerdo',
    'quorum-not-met': 'no decidido: muy pocos participantes adoptaron una posición sobre él (no hubo quórum)',
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
      'se han acordado más cestas que líneas de trabajo hay; se presentará la primera en la próxima ronda',
}
export const register = {
    title: 'Registro de consultas',
    confidential: 'Reservado a las partes; no es para el público.',
    admits:
      'Ni una solicitud de aclaración ni una preocupación significan que se haya incumplido un compromiso. Responder no supone reconocer nada. Nada de lo que aquí figura cambia el texto vigente.',
    none: 'No hay ninguna consulta.',
    kind: { clarification: 'Solicitud de aclaración', concern: 'Preocupación' },
    numbered: (number, kind) => `Consulta ${number}: ${kind}`,
    onClause: (number, basket) => `Sobre la cláusula ${number} de la cesta «${basket}»`,
    onDefinition: (term) => `Sobre la definición de «${term}»`,
    since: { amended: 'Se ha enmendado desde entonces.', ended: 'Ya no está vigente.' },
    brought: (side, date) => `Iniciada por: ${side}, el ${date}.`,
    transmitted: (date) => `Transmitida a las demás partes el ${date}.`,
    notTransmitted: 'Aún sin transmitir. La transmite la facilitación.',
    answerOf: (side, date) => `Respuesta de fecha ${date}: ${side}`,
    noAnswer: (side, date) => `Sin respuesta en el plazo que venció el ${date}: ${side}.`,
    toAnswer: (sides, until) => `Pueden responder hasta el ${until}: ${sides}.`,
    toClose: (side, until) =>
      `Puede cerrarla hasta el ${until}: ${side}. Después se remite a examen.`,
    outcome: { clarified: 'aclarada', 'not-agreed': 'sin acuerdo', 'for-review': 'remitida a examen' },
    closed: (outcome, date) => `Cerrada el ${date}: ${outcome}.`,
    closedByRule: (date) =>
      `Cerrada el ${date} por la regla y remitida a examen: la parte que la inició no la había cerrado.`,
    onAgenda: 'Pasa al orden del día de la ronda que comience después.',
    reviewedIn: (round) => `Figuró en el orden del día de la ronda ${round}.`,
    public: 'Pública: todas las partes han consentido.',
}
export const standing = {
    title: 'Texto vigente',
    after: (round) =>
      `Texto vigente después de ${until(round, { first: 'la ronda 1', two: 'las rondas 1 y 2', more: 'las rondas 1 a' })}`,
    means:
      'Lo que han aprobado las rondas de este diálogo y lo que de ello está vigente. Se elabora a partir de las actas de las rondas. El texto aprobado es el instrumento de cada ronda.',
    none: 'No hay nada vigente: ninguna ronda ha aprobado un texto.',
    numbers: 'El número comienza por la ronda: 1/2.3 es la cláusula 2.3 de la ronda 1.',
    from: (round, reading) => `ronda ${round}, lectura ${reading}`,
    amended: (round) => `Enmendado en la ronda ${round}.`,
    reviewed: (round) => `Examinada en la ronda ${round}.`,
    before: (round) => `Tal como se acordó en la ronda ${round}`,
    ended: 'Ya no vigente',
    endedIn: (round, reading) => `Se le puso fin en la ronda ${round}, lectura ${reading}.`,
    endedByRules: 'Dejó de estar vigente conforme a las reglas de su ronda.',
    noClauses: 'No se acordó ningún compromiso de esta cesta.',
    rounds: 'Anexo: las rondas',
    roundsMean:
      'La huella raíz es la del acta de la ronda. Todo lo anterior se puede volver a elaborar a partir de estas actas.',
    roundsHead: ['Ronda', 'Publicada', 'Huella raíz del acta'],
}
export const map = {
    disposition: { met: 'Atendida', 'heard-not-accommodated': 'Oída y no acogida', stands: 'Subsiste' },
    why: {
      answered: 'el texto que prevalece responde a ella, y nadie le formula una objeción',
      'no-longer-objected-to': 'nadie formula ya una objeción al texto que prevalece',
      'agreed-over-objection': 'prevalece un texto al que alguien formula una objeción',
      'not-answered': 'el texto que prevalece no responde a ella',
      dropped: 'el texto se descartó',
      'left-in-brackets': 'la etapa terminó y el texto se mantuvo entre corchetes',
      shelved: 'la cesta quedó en suspenso o la ronda se aplazó, y el texto se mantuvo entre corchetes',
      'read-again': 'el texto está entre corchetes y se lee de nuevo',
    },
    title: 'Mapa de corchetes',
    means:
      'Todos los textos entre corchetes: qué partes están de acuerdo con qué redacción, con qué se retirarían las objeciones, qué textos responden a ellas y qué se ha intentado.',
    confidential: 'Solo para este diálogo; no es para el público.',
    none: 'No hay nada entre corchetes.',
    state: {
      'read-again': 'Entre corchetes; se lee de nuevo.',
      left: 'Se mantuvo entre corchetes cuando terminó la etapa.',
      waiting:
        'Todas las partes están de acuerdo. Espera a la próxima ronda, porque se acordaron más cestas que líneas de trabajo hay.',
      shelved: 'Se mantuvo entre corchetes cuando la cesta quedó en suspenso o la ronda se aplazó.',
    },
    before: (rounds) =>
      rounds.length === 1
        ? `La ronda ${rounds[0]} lo dejó abierto, y se ofreció de nuevo.`
        : `Las rondas ${LIST.format(rounds.map(String))} lo dejaron abierto, y se ofreció de nuevo.`,
    offeredAgain: 'quedó abierto y se ofrece de nuevo en esta ronda',
    stands: 'Lo que está vigente',
    ends: 'Pone fin a lo vigente. Motivo',
    clause: (number) => `Cláusula ${number}`,
    wording: (letter) => `Redacción ${letter}`,
    theText: 'El texto',
    agree: 'Acuerdo',
    agrees: 'está de acuerdo',
    agreesOnParts: 'está de acuerdo con cada elemento',
    doesNot: 'no está de acuerdo',
    objections: 'Con qué se retirarían las objeciones',
    noObjections: 'No se muestra ninguna objeción.',
    onEarlier: 'Sobre un texto que ya no está entre corchetes',
    madeIn: 'Formulada en',
    answeredBy: 'Responde a ella',
    unanswered: 'Ningún texto dice que responda a esta objeción.',
    tried: 'Qué se ha intentado',
    triedHead: ['Lectura', 'Texto', 'Resultado'],
    now: 'Presentado en la lectura abierta',
    wholeText: 'El texto sometido a ratificación',
}
