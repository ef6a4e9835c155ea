import type { InArchive } from '../../../instrument/wording-archive.ts'

/** The note in an archive of a round: what is in it, and how to verify it, in Spanish. */
export const archive: (archive: InArchive) => string = ({ title, symbol, head, hasRecord }) => `${title}
${symbol}

Este archivo comprimido contiene todos los documentos de la ronda, en todos los idiomas del diálogo, en formato PDF, DOCX
(Word), HTML, Markdown y JSON. Todos se han elaborado a partir del acta de la ronda. ${
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
