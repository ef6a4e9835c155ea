import type { witnessing as english } from '../../en/pages/witnessing.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')
const entries = (many: number) => count(many, { one: 'entrada', other: 'entradas' })
const range = (from: number, to: number) =>
  from === to ? `La entrada ${from} falta` : `Las entradas ${from} a ${to} faltan`

/** What the page of a witness says, and what a witness finds, in Spanish. */
export const witnessing: typeof english = {
  witnessing: {
    title: 'Ser testigo de su parte',
    link: 'Ser testigo',
    what: 'Todo lo que aquí se resuelve se anota en una bitácora, que el servidor firma. El testigo de una parte guarda cada estado de la bitácora que se le muestra. Solo firma uno nuevo si la bitácora conserva todas las entradas anteriores, sin cambios y en el mismo orden. Así, ningún resultado pasado puede alterarse, suprimirse o fecharse de nuevo sin que nadie lo advierta. Esta página es un testigo de ese tipo. No lee ningún texto, ninguna posición ni ningún resultado.',
    here: 'La clave se genera en este navegador y nunca sale de él. Use un dispositivo propio y ninguna ventana privada. Si cierra la sesión aquí o borra los datos de este navegador, se borran también la clave y todo lo que el testigo ha visto.',
    trust:
      'Esta página procede del servidor que vigila, y un servidor que miente podría enviar otra. El comando npm run witness, en su propia máquina, no tiene ese punto débil: prefiéralo si puede.',
    needsScript:
      'Esta página necesita JavaScript: la clave se genera y se usa en este navegador y en ningún otro lugar. Permítalo, o use el comando npm run witness en su propia máquina.',
    cannotKeep:
      'Este navegador no guarda ninguna clave para esta página: es demasiado antiguo, su almacenamiento está lleno o se trata de una ventana privada. Use otro, o el comando npm run witness en su propia máquina.',
    keyTitle: 'Su clave',
    make: 'Generar una clave en este navegador',
    give: 'Entregue estas líneas a la persona que despliega el diálogo: van en el archivo del diálogo. Las rondas que se inicien después le nombran testigo.',
    copy: 'Copiar las líneas',
    copied: 'Copiado',
    logTitle: 'La clave de la bitácora',
    notSigned:
      'La bitácora aún no está firmada: lo estará en los cinco minutos siguientes al inicio de la primera ronda. Abra entonces esta página de nuevo.',
    isIt: 'El servidor indica que su bitácora está firmada con esta clave. Compárela con una que no proceda de esta página: la de su invitación, la de un instrumento o la que tenga otra parte.',
    same: 'Es la misma clave',
    watchTitle: 'Qué encuentra el testigo',
    look: 'Mirar ahora',
    every: 'El testigo mira cada cinco minutos mientras esta página está abierta.',
    looked: (at) => `Última comprobación: ${at}`,
    saveTitle: 'Comparar con otras partes',
    saveWhat:
      'El servidor puede mostrar otra bitácora a cada parte. Eso solo se descubre si alguien compara: guarde lo último que ha visto este testigo y envíelo al testigo de otra parte, y abra aquí lo que reciba de él, o un acta que haya descargado otra persona.',
    save: 'Guardar lo último que ha visto este testigo',
    open: 'Lo que se ha mostrado a otra persona (un archivo guardado, o record.json)',
    proofs: 'Qué se ha encontrado antes',
    saveProof: (what) => `Guardar la prueba: ${what}`,
    found: {
      entries,
      first: (log, size) =>
        `${log} tiene ${entries(size)}. Es el primer estado que ve este testigo: no puede decir qué se mostró antes.`,
      grown: (log, from, to) => `${log} ha pasado de ${from} a ${entries(to)}; es una sola bitácora.`,
      nothingNew: 'Nada nuevo. Lo que firmó este testigo figura en la bitácora.',
      nothingYet: (log) => `${log} aún no ha firmado nada.`,
      signed: (size) => `Firmado, y el servidor lo tiene: ${entries(size)}.`,
      sentAgain: (size) =>
        `El servidor no muestra lo que firmó este testigo (${entries(size)}). La firma se ha enviado de nuevo.`,
      notNamed: () =>
        'El diálogo aún no nombra a este testigo, así que no se ha firmado nada. Entregue su clave a la persona que lo despliega.',
      notTaken: 'El servidor no ha aceptado la firma. Se enviará de nuevo en la próxima comprobación.',
      noNote: (file) => `${file} no contiene ningún punto de control de una bitácora.`,
      sameLog: (source, size) => `${source} es de la misma bitácora: ${entries(size)}.`,
      hidden: (log, size) =>
        `${log} dice que no ha firmado nada, y antes se había firmado una bitácora de ${entries(size)}.`,
      noHead: {
        'no checkpoint': (log) => `lo que se muestra como punto de control de ${log} no lo es`,
        'another log': (log) => `el punto de control es de una bitácora distinta de ${log}`,
        'not signed': (log) =>
          `el punto de control no está firmado con la clave de ${log} que se entregó a este testigo`,
        'wrongly signed': (log) => `el punto de control lleva, en nombre de ${log}, una firma que no hizo su clave`,
      },
      provesNothing:
        'Esto no prueba nada contra quien tiene la clave: alguien pudo enviarlo en el camino, o la bitácora tiene otra clave. Compare la clave con la de una invitación o un acta.',
      nothingSigned: 'No se ha firmado nada.',
      wentBack: (log, shown, seen) =>
        `${log} ha retrocedido: muestra una bitácora de ${entries(shown)}, y antes había firmado una de ${seen}.`,
      leftOut: (shown, seen) => `${range(shown + 1, seen)} en lo que muestra ahora.`,
      wasItsLog:
        'La bitácora más corta fue la suya, de modo que puede tratarse de una respuesta tardía; si se repite, oculta lo que se resolvió.',
      neverSeen:
        'Este testigo no había visto la bitácora más corta: no puede decir si es un estado anterior de esta bitácora o si es otra. Podrá decirlo cuando la bitácora vuelva a ser igual de larga.',
      wentElsewhere: (log, shown, seen) =>
        `${log} ha retrocedido y muestra otra bitácora: una de ${entries(shown)}, y antes había firmado una de ${seen}.`,
      twoLogs: (log, size, source) =>
        source === undefined
          ? `${log} ha firmado dos bitácoras diferentes de ${entries(size)}: una se mostró antes y otra se muestra ahora.`
          : `${log} ha firmado dos bitácoras diferentes de ${entries(size)}: una se mostró a este testigo y otra figura en ${source}.`,
      lastAlone: (size) =>
        `Solo difieren en la entrada ${size}: después de firmada, se firmó de nuevo con otro contenido, como cuando se cambia una fecha o se muestran dos resultados a dos personas.`,
      doNotFit: (log, seen, shown, source) =>
        source === undefined
          ? `${log} ha firmado dos bitácoras que no concuerdan: una de ${entries(seen)} se mostró antes y una de ${entries(shown)} se muestra ahora. No hay prueba de que la más larga comience con la más corta.`
          : `${log} ha firmado dos bitácoras que no concuerdan: una de ${entries(seen)} se mostró a este testigo y una de ${entries(shown)} figura en ${source}. No hay prueba de que la más larga comience con la más corta.`,
      nobodyKnows: (last) =>
        `No se puede decir hasta dónde son iguales. Entre las primeras ${last} entradas, al menos una se ha alterado, omitido o movido.`,
      common: (same, last) =>
        `Comienzan igual (${entries(same)}). De la entrada ${same + 1} a la entrada ${last}, al menos una se ha alterado, omitido o movido después de firmada.`,
      both: 'Los dos estados están firmados con su clave: juntos son una prueba en su contra.',
      kept: () => 'Guarde la prueba que figura más abajo y muéstrela a las otras partes.',
      ended: 'Su sesión está cerrada. Iníciela de nuevo en este navegador y abra otra vez esta página.',
      busy: (server, status) => `${server} responde ${status}; inténtelo de nuevo dentro de un minuto.`,
      silent: (server) => `${server} no responde; inténtelo más tarde.`,
      notShown: (server, status) => `${server} no muestra su punto de control a esta página (${status}).`,
      tooLong: 'La respuesta es demasiado larga para un punto de control.',
    },
  },
}
