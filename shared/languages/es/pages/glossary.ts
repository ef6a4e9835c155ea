import type { glossary as english } from '../../en/pages/glossary.ts'

/** The glossary, in Spanish. */
export const glossary: typeof english = {
  glossary: {
    title: 'Glosario',
    agreed: 'Los términos tal como los define este diálogo',
    noneAgreed: 'Aún no se ha acordado ninguna definición.',
    scope: 'Cuadro de temas',
    noScope: 'El cuadro de temas está vacío.',
    words: 'Palabras que se usan en estas páginas',
    entries: [
      ['Diálogo', 'Todo el proceso sobre un asunto, desde los términos hasta un texto.'],
      [
        'Parte',
        'Cada una de las partes en el diálogo. Las posiciones de partes distintas nunca se suman: un texto queda acordado cuando todas las partes están de acuerdo.',
      ],
      ['Participante', 'Miembro de la delegación de una parte, a título personal.'],
      [
        'Facilitación',
        'La persona o las personas que invitan, inician las rondas y prorrogan y cierran las lecturas. No pertenecen a ninguna parte.',
      ],
      [
        'Copresidencia',
        'La persona o las personas de la facilitación que una parte ha designado. En un diálogo con copresidencias, para cerrar una lectura, presentar un texto de la presidencia, publicar el instrumento y dar a conocer el acta completa se necesita el consentimiento de una persona de la copresidencia de cada parte.',
      ],
      [
        'Observador u observadora',
        'Lee las propuestas y los resultados como quienes participan, pero no las notas de las deliberaciones internas. No puede presentar textos ni adoptar posiciones.',
      ],
      [
        'Ronda',
        'Un recorrido por las cinco etapas: definición de términos, división en cestas, elección de la modalidad, redacción de compromisos, ratificación.',
      ],
      ['Etapa', 'Cada uno de los cinco pasos de una ronda. Comprende una o más lecturas.'],
      [
        'Cesta',
        'Un aspecto concreto del problema. A partir de la tercera etapa tiene su propia línea de trabajo, paralela a las de las demás cestas.',
      ],
      ['Lectura', 'Cada sesión de una etapa. Mientras está abierta, nadie ve la posición de otra persona.'],
      [
        'Nómina',
        'Las personas con derecho a adoptar posiciones en una lectura. Queda fijada cuando la lectura se abre.',
      ],
      [
        'Quórum',
        'Cuántas personas de una parte tienen que adoptar una posición para que se decida sobre un texto. Todas las posiciones cuentan.',
      ],
      ['Propuesta', 'Un texto presentado en una lectura. No se puede modificar: un texto modificado es una enmienda.'],
      [
        'Posición',
        'Su postura sobre una propuesta, desde el pleno apoyo hasta una línea roja. Puede cambiarla o retirarla mientras la lectura está abierta; cuenta la última revisión.',
      ],
      [
        'Último aviso',
        'El anuncio de que una lectura se cierra: cuándo y con qué decisión. Hasta ese momento cuenta todo lo que se registre, y el último aviso se puede dejar sin efecto.',
      ],
      [
        'Resolución de una lectura',
        'El resultado de una lectura cerrada: cada propuesta queda acordada, entre corchetes, fusionada o descartada.',
      ],
      [
        'Texto consolidado',
        'Un texto que Parley compone automáticamente con las enmiendas en las que todas las partes están de acuerdo y que no modifican las mismas palabras. Nadie lo ha presentado. Se lee, se objeta y se ratifica como cualquier otro texto.',
      ],
      [
        'Texto de la presidencia',
        'Un texto que presenta la facilitación, sin que sea de ninguna parte; en un diálogo con copresidencias debe consentir una persona de la copresidencia de cada parte. Adopte una posición sobre él o enmiéndelo como cualquier otro texto.',
      ],
      [
        'Texto único de negociación',
        'Varios textos de la presidencia que se presentan juntos, por ejemplo una cesta entera: todos o ninguno.',
      ],
      [
        'Buenos oficios',
        'Usted deja un mensaje solo para la facilitación, o solo para la copresidencia de su parte en un diálogo con copresidencias, y recibe respuesta. Nadie más lo lee. No figura en ningún acta.',
      ],
      [
        'Procedimiento de acuerdo tácito',
        'Una lectura en la que cada texto queda acordado al vencer el plazo, salvo que alguien haya formulado antes una objeción. No se exige quórum. El silencio de una parte que no tiene a nadie en la nómina no cuenta como acuerdo.',
      ],
      [
        'Entre corchetes',
        'No acordado. Al menos una parte está de acuerdo y otra no; o no hubo quórum, de modo que aún no se ha decidido nada; o todas las partes están de acuerdo, pero hay un empate entre textos que compiten o hay más cestas que líneas de trabajo. El texto se mantiene, entre corchetes.',
      ],
      [
        'Curso de una objeción',
        'Lo que ha sido de una objeción. Está atendida cuando nadie formula una objeción al texto que prevalece y este texto responde a la objeción o se ha compuesto a partir del texto al que la objeción se refería. Queda como oída y no acogida cuando el asunto terminó de otro modo. Subsiste mientras el texto está entre corchetes y se lee de nuevo.',
      ],
      [
        'Mapa de corchetes',
        'Todo lo que en una ronda está entre corchetes: las redacciones, qué partes están de acuerdo, con qué cambios se retirarían las objeciones, qué textos responden a ellas y qué se ha intentado.',
      ],
      ['Modalidad', 'La forma del resultado, desde un tratado hasta un canal permanente de consultas.'],
      [
        'Intervención',
        'Una pregunta, una respuesta o un motivo en el debate de una lectura. La leen todas las personas del diálogo. Figura en el acta y no cambia ningún resultado.',
      ],
      ['Pregunta', 'Una intervención con la que se pregunta qué debe abarcar una palabra o una cláusula.'],
      [
        'Respuesta',
        'Una intervención que contesta una pregunta. Quien presentó el texto puede decir que la respuesta es de quienes lo presentaron.',
      ],
      ['Motivo', 'Una intervención que dice por qué un texto debería aprobarse, modificarse o descartarse.'],
      [
        'Deliberación interna',
        'Un espacio reservado a su parte en una lectura. Nadie más puede leer sus notas. No figuran en ningún acta.',
      ],
      [
        'Compromiso',
        'Una cláusula: quién se compromete a algo, se abstiene de algo o no autoriza algo, y hasta cuándo o salvo en qué caso.',
      ],
      [
        'Cuadro de temas',
        'La lista de los temas que se han considerado pertinentes, no pertinentes o diferidos, cada uno con su motivo.',
      ],
      [
        'Ratificación',
        'La aceptación del texto de una cesta por una parte, a través de sus miembros a título personal.',
      ],
      [
        'Vuelta',
        'Cada paso de una cesta por la redacción y la ratificación. Un texto que no se ratifica puede volver a pasar por ellas: la segunda vuelta.',
      ],
      ['Reserva', 'Excluye o modifica el efecto de una cláusula para quien la formula.'],
      ['Declaración interpretativa', 'Dice cómo entiende una cláusula quien la formula, sin modificar su efecto.'],
      ['Ad referéndum', 'Aceptado a reserva de confirmación en la capital.'],
      ['Instrumento', 'El documento que resulta de una ronda. Se ofrece a los gobiernos y no es vinculante.'],
      [
        'Texto vigente',
        'Lo que han aprobado las rondas publicadas, en un solo documento: definiciones, temas y cestas, cada cosa con la ronda de la que procede.',
      ],
      [
        'Concordancia',
        'De cada término definido: las cláusulas en que cada idioma lo emplea y aquellas en que otro idioma lo emplea y este no. Se establece por una regla y no encuentra sinónimos.',
      ],
      [
        'Acta',
        'Todo lo que se ha contado en una ronda. Lo que no se puede divulgar aparece solo como huella. Todo lo demás lo puede comprobar cualquiera. Con el acta completa se puede volver a calcular cada resultado.',
      ],
      [
        'Huella',
        'Un número que se calcula a partir de un texto (SHA-256). Si cambia un solo carácter del texto, cambia la huella. Muestra que el texto no se ha alterado.',
      ],
      [
        'Regla de Chatham House',
        'Puede utilizar la información que reciba, pero no puede revelar ni la identidad ni la afiliación de quien la dio.',
      ],
    ] as readonly (readonly [string, string])[],
  },
}
