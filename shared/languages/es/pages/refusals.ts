import type { refusals as english } from '../../en/pages/refusals.ts'

/** What the pages say when something cannot be done, in Spanish. */
export const refusals: typeof english = {
  refusal: {
    unauthenticated: [
      'No ha iniciado sesión',
      'Su sesión ha terminado. Si tiene la sesión iniciada en otro dispositivo, genere allí un código. Si tiene una invitación, ábrala. Si no tiene ni lo uno ni lo otro, diríjase a la facilitación.',
    ],
    'admitted-anew': [
      'Se le admitió de nuevo, y esta sesión ha terminado',
      'La facilitación hizo una recuperación para usted, y alguien la utilizó. Si no fue usted, otra persona tiene la sesión iniciada con su nombre: dígalo de inmediato a su parte y a la facilitación. Lo que usted dijo se mantiene, y la nueva sesión no lo muestra.',
    ],
    'left-meanwhile': [
      'Su sesión se cerró antes de que esto llegara',
      'Parley no lo ha confirmado. No cuente con ello, aunque es posible que figure en el acta. Lo que escribió está más abajo. Si no tiene la sesión iniciada en ningún otro dispositivo, diríjase a la facilitación.',
    ],
    'invitation-unreadable': [
      'Esto no es un enlace de invitación',
      'No se ha encontrado en él ninguna invitación. No se ha usado. Copie el enlace completo del mensaje y péguelo aquí.',
    ],
    'invitation-spent': [
      'Esta invitación ya no funciona',
      'Ya se usó, o ha caducado. Si la usó en este dispositivo, vaya al diálogo. Si no, pida una nueva a la facilitación.',
    ],
    'no-such-code': [
      'Este código no funciona',
      'Un código funciona una vez, durante diez minutos. Compruebe las cifras. Si son correctas, pida un nuevo código a la facilitación.',
    ],
    'no-such-device-code': [
      'Este código no funciona',
      'Un código funciona una vez, durante diez minutos. Compruebe las cifras. Si son correctas, genere un nuevo código en el dispositivo en el que tiene la sesión iniciada.',
    ],
    'passkey-refused': [
      'Esta llave de acceso no funciona',
      'Puede que se haya eliminado o haya caducado, o que el inicio de sesión haya tardado más de cinco minutos. Inténtelo de nuevo. Si no funciona, escriba un código de un dispositivo en el que tenga la sesión iniciada.',
    ],
    'no-such-passkey': [
      'No existe esa llave de acceso',
      'Puede que ya se haya eliminado. Vuelva a mirar sus dispositivos.',
    ],
    'passkey-not-made': [
      'No se creó ninguna llave de acceso',
      'Esta solicitud de llave de acceso ya no es válida: vale una vez y durante cinco minutos. Mire la lista e inténtelo de nuevo.',
    ],
    'no-such-device': [
      'No existe ese dispositivo',
      'Es posible que su sesión ya se haya cerrado. Vuelva a mirar sus dispositivos.',
    ],
    'has-come-in': [
      'Esta persona ya ha entrado',
      'No se ha generado ninguna invitación. En un dispositivo en el que tiene la sesión iniciada, ella misma puede generar un código para otro. Si se han perdido todos los dispositivos, haga una recuperación en la lista de participantes.',
    ],
    'has-not-come-in': [
      'Esta persona aún no ha entrado',
      'No hay nada que recuperar. Genere una nueva invitación en la lista de participantes.',
    ],
    forbidden: ['No tiene permiso', 'Su función no lo permite. Vuelva al diálogo para ver qué puede hacer.'],
    'from-elsewhere': ['Este formulario procede de otro sitio', 'Abra Parley y envíe desde allí el formulario.'],
    'not-on-the-roll': [
      'No figura en la nómina de esta lectura',
      'La nómina se fijó cuando se abrió, y usted no figura en ella. Puede participar en la próxima lectura.',
    ],
    'no-such-page': [
      'No se encuentra la página',
      'Es posible que la dirección esté incompleta. Empiece de nuevo desde el diálogo.',
    ],
    'method-not-allowed': [
      'Esta dirección no es una página',
      'Solo recibe lo que envía un formulario de una página. No se ha cambiado nada. Empiece de nuevo desde el diálogo.',
    ],
    'no-such-round': ['No se encuentra la ronda', 'Empiece de nuevo desde el diálogo.'],
    'no-such-reading': [
      'No se encuentra la lectura',
      'Es posible que la ronda aún no haya llegado a ella. Empiece de nuevo desde el diálogo.',
    ],
    'no-such-proposal': ['No se encuentra la propuesta', 'Abra de nuevo la lectura.'],
    'no-such-statement': [
      'No se encuentra la intervención',
      'Es posible que aún no haya aparecido. Abra de nuevo la lectura.',
    ],
    'no-floor': ['Esta ronda no tiene debate', 'Sus reglas no permiten intervenciones en una lectura.'],
    'no-model': [
      'Esta ronda no tiene modelo de lenguaje',
      'Sus reglas no indican ninguno. Use los borradores que no necesitan un modelo.',
    ],
    'model-not-deployed': [
      'El modelo de lenguaje no está conectado',
      'El archivo del diálogo ya no lo indica. Comuníquelo a la persona que desplegó el diálogo.',
    ],
    'nothing-to-draft': ['No hay nada que redactar', 'Ningún asunto de esta lectura divide a las partes.'],
    'same-name': [
      'Hay en la lista una persona con este nombre',
      'No se ha añadido a nadie. Corrija los datos si es la misma persona.',
    ],
    'name-sealed': [
      'El nombre ya no se puede cambiar',
      'El acta de una lectura resuelta contiene los nombres. Revoque el acceso de esta persona y vuelva a invitarla con el nombre correcto.',
    ],
    'no-such-screen': ['No existe esa pantalla', 'Se ha desconectado. Genere un código para una nueva.'],
    'no-such-calendar': ['No se encuentra el calendario', 'Su dirección ya no funciona. Genere una nueva en Parley.'],
    'log-not-signed': [
      'Aún no hay punto de control',
      'La bitácora se firma en los cinco minutos siguientes al inicio de la primera ronda.',
    ],
    'no-such-checkpoint': [
      'No existe ese punto de control',
      'La bitácora tiene menos entradas. Pida su punto de control más reciente.',
    ],
    'not-a-witness': [
      'Aquí no actúa como testigo',
      'El archivo del diálogo indica los testigos, cada uno con su clave. Diríjase a la persona que desplegó el diálogo.',
    ],
    'cosignature-invalid': [
      'La firma no coincide',
      'Obtenga de nuevo el punto de control y fírmelo con la clave que indica el archivo del diálogo.',
    ],
    'no-such-admission': [
      'Aquí no espera nadie',
      'Ya nadie espera esta admisión. La página de su parte muestra quién pertenece ahora a ella.',
    ],
    'no-such-confirmation': [
      'Aquí no hay nada que confirmar',
      'Su parte no tiene nada que confirmar de esta cesta. La página inicial indica lo que se le pide.',
    ],
    'confirmation-not-open': [
      'La confirmación ha terminado',
      'Ya no se pueden registrar respuestas. La página muestra el resultado.',
    ],
    'no-consultations': ['Sin consultas', 'Las reglas de este diálogo no prevén consultas.'],
    'no-such-consultation': [
      'No se encuentra la consulta',
      'En esta dirección no hay ninguna consulta que usted pueda ver. En la lista figuran todas las que puede ver.',
    ],
    'consultation-not-open': [
      'Esto no se puede decidir ahora',
      'La consulta está en otro punto. La página muestra en qué estado se encuentra y qué puede decidir su parte.',
    ],
    'drafts-reached': [
      'Su parte tiene cinco borradores de esta clase',
      'Decida antes sobre alguno de ellos. Un borrador termina cuando todas las personas han retirado su apoyo.',
    ],
    'own-drafts-reached': [
      'Usted tiene dos borradores de esta clase',
      'Su parte decide antes sobre alguno de ellos, o usted retira su apoyo. Otras personas de su parte también pueden redactar.',
    ],
    'not-by-this-rule': [
      'Las reglas de esta consulta no lo prevén',
      'La página muestra quién decide en nombre de una parte y cuándo la reciben las demás.',
    ],
    'no-such-program': [
      'Este programa no tiene credencial',
      'En la lista figuran los programas cuya credencial funciona.',
    ],
    'programs-reached': ['Veinte programas tienen una credencial', 'Revoque antes una.'],
    'no-such-participant': [
      'No se encuentra a la persona',
      'Esta persona no está en la lista. Compruebe la lista de participantes.',
    ],
    'no-such-receipt': [
      'No se encuentra el comprobante',
      'Usted no ha enviado nada a esta lectura con este comprobante. Compruebe la dirección.',
    ],
    'not-settled-yet': ['Aún sin resolver', 'Estará disponible cuando se resuelva la lectura. Vuelva entonces.'],
    'reading-not-open': [
      'La lectura está cerrada',
      'Ya no se puede registrar nada en ella. Lo que escribió está más abajo. Guárdelo para la próxima lectura.',
    ],
    'closed-meanwhile': [
      'La lectura se ha cerrado. Lo que envió está guardado, y es posible que se cuente',
      'Parley lo ha recibido. La página a la que lleva el enlace dirá si se ha contado, cuando se resuelva la lectura. No tiene que enviarlo de nuevo.',
    ],
    'position-changed-meanwhile': [
      'Su posición se cambió en otra ventana',
      'La página muestra la última posición registrada. Lo que usted eligió aquí sigue en el formulario. Compare las dos y, si aún lo desea, vuelva a registrarla.',
    ],
    'already-decided': ['La lectura ya está cerrada', 'Se cerró con otra decisión. Mire el resultado.'],
    'closed-at-deadline': ['El plazo ha vencido', 'La lectura se cerró al vencer el plazo. Mire el resultado.'],
    'already-stands': [
      'Ya hay un texto vigente con este título.',
      'Lo aprobó una ronda anterior. Su texto no se ha presentado. Para cambiar lo vigente, enmiéndelo: elija «Enmendar» junto a él, en «Lo que está vigente».',
    ],
    'already-tabled': [
      'Otra propuesta ya dice esto',
      'Su texto no se ha presentado, porque dos propuestas idénticas dividirían el apoyo. Adopte una posición sobre la otra propuesta, o enmiéndela.',
    ],
    'appears-too-late': [
      'Su texto aparecería solo después de terminar el silencio',
      'No se ha presentado, porque nadie podría formular antes una objeción. Preséntelo en la próxima lectura. La facilitación también puede modificar el plazo.',
    ],
    'deadline-moved-meanwhile': ['El plazo se ha modificado', 'Compruebe el nuevo plazo y, después, decida de nuevo.'],
    'last-call-given': [
      'El último aviso ya se había dado',
      'La página muestra cuándo se cierra la lectura y con qué decisión. Para decidir otra cosa, deje antes sin efecto el último aviso.',
    ],
    'last-call-called-off': [
      'Entretanto se ha dejado sin efecto un último aviso',
      'Su decisión no se ha registrado. Mire la lectura. Si aún desea cerrarla, decida de nuevo.',
    ],
    'no-last-call': ['No existe ese último aviso', 'Abra de nuevo la lectura para ver si se cierra pronto.'],
    'no-position': ['No tiene ninguna posición aquí', 'Ya la había retirado. No se ha cambiado nada.'],
    'no-readings-left': ['Las reglas no permiten más lecturas', 'Resuelva esta, o aplácela.'],
    'not-a-co-chair': [
      'Solo las copresidencias pueden decidirlo',
      'Ninguna parte le ha designado. Lo deciden conjuntamente las copresidencias, al menos una persona de la copresidencia de cada parte.',
    ],
    'not-your-side': [
      'Solo puede hacerlo la copresidencia de esa parte',
      'Solo la copresidencia de una parte invita a las personas de esa parte y revoca su acceso. Diríjase a ella.',
    ],
    'no-such-motion': ['No se encuentra la moción', 'No hay ninguna moción con este número. Abra de nuevo la página.'],
    'another-motion': [
      'Hace un momento se presentó otra moción',
      'Su decisión no se ha registrado. Mire la moción pendiente. Consienta en ella, o proponga otra cosa en su lugar.',
    ],
    'motion-withdrawn': [
      'Esta moción se ha retirado',
      'La parte que la propuso la ha retirado. Su respuesta no se ha registrado. Puede proponerla de nuevo.',
    ],
    'motion-replaced': [
      'Esta moción se ha sustituido por otra',
      'Su respuesta no se ha registrado. Mire la moción pendiente.',
    ],
    'motion-carried': [
      'Todas las partes han consentido',
      'La moción está aprobada. Ya no se puede cambiar. Mire el resultado.',
    ],
    'consent-taken-back': [
      'Su parte ha retirado su consentimiento',
      'Su consentimiento no se ha registrado. Mire la moción y, si lo desea, consienta de nuevo.',
    ],
    'no-consent': ['Su parte no ha consentido', 'No hay ningún consentimiento que retirar.'],
    'your-motion': ['Esta moción la propuso su parte', 'No puede retirar solo el consentimiento. Retire la moción.'],
    'not-your-motion': [
      'Solo la parte que propuso una moción puede retirarla',
      'Puede retirar el consentimiento de su parte, o proponer otra cosa en su lugar.',
    ],
    'no-co-chairs': [
      'Este diálogo no tiene copresidencias',
      'Cualquier persona de la facilitación puede cerrar sus lecturas. Para publicar no se necesita consentimiento.',
    ],
    'no-co-chair': [
      'Una parte aún no tiene copresidencia',
      'Una ronda puede comenzar cuando cada parte ha designado su copresidencia. Compruebe la lista de participantes.',
    ],
    'only-later': [
      'Este plazo solo se puede ampliar',
      'En un diálogo con copresidencias, un plazo más breve permitiría que una parte cerrase por sí sola la lectura.',
    ],
    'authentic-text-missing': [
      'A un compromiso le falta un texto auténtico',
      'La lectura no se ha cerrado. Un compromiso solo se somete a ratificación si tiene un texto ajustado en cada idioma auténtico de este diálogo. Celebre otra lectura para que puedan proponerse los textos que faltan. Para continuar de todos modos, vuelva a pulsar el botón: la página indicará entonces los compromisos y pedirá confirmación.',
    ],
    'too-few-heard': [
      'Aún no hay suficientes posiciones para cerrar antes esta lectura',
      'Las reglas de este diálogo exigen que antes adopten una posición más personas de cada parte. El recuento se hace cada cinco minutos. Espere al próximo recuento o, a más tardar, a que venza el plazo.',
    ],
    'silence-lasts': [
      'Este plazo solo se puede ampliar',
      'En el procedimiento de acuerdo tácito, el silencio dura hasta que vence el plazo.',
    ],
    'under-silence': [
      'Esta lectura se rige por el procedimiento de acuerdo tácito',
      'Se resuelve solo al vencer su plazo. Espere a que venza, o aplace la lectura.',
    ],
    'not-ended-yet': [
      'La ronda todavía tiene lecturas',
      'Puede proponer que se publique el instrumento cuando esté resuelta la última lectura.',
    ],
    'not-published-yet': [
      'El instrumento aún no está publicado',
      'Puede proponer que se dé a conocer el acta completa una vez publicado el instrumento.',
    ],
    'not-released': [
      'El acta completa no se ha dado a conocer',
      'Muestra qué posición adoptó cada participante. La facilitación puede leerla cuando haya consentido una persona de la copresidencia de cada parte.',
    ],
    'caucus-full': [
      'No hay lugar para otra nota',
      'Su parte ha llegado al límite de esta deliberación interna. Continúe en la de otra lectura.',
    ],
    'caucus-encrypted': [
      'Las notas de esta deliberación interna están cifradas',
      'Su nota no se ha añadido, porque el servidor habría podido leerla. Abra la página de la deliberación interna cifrada y escríbala allí.',
    ],
    'caucus-not-encrypted': [
      'Las deliberaciones internas de este diálogo no están cifradas',
      'Aquí no hay claves. Las notas de su parte están en la página de la lectura.',
    ],
    'no-such-key': ['Su parte no tiene esa clave', 'Abra de nuevo la página de las claves.'],
    'key-changed-meanwhile': [
      'Su parte tiene ahora otra clave',
      'No se ha guardado nada. Abra de nuevo la página: es posible que su dispositivo necesite antes la clave nueva.',
    ],
    'share-reached': [
      'Ha agotado su cupo en esta lectura',
      'Todas las personas tienen el mismo cupo de textos y de títulos en una lectura, para que haya lugar para todas. Retire uno de sus textos y podrá presentar otro.',
    ],
    'chairs-places-taken': [
      'No hay lugar para otro texto de la presidencia',
      'La presidencia tiene 40 lugares en una lectura, además de los de quienes participan. Retire un texto de la presidencia y podrá presentar otro.',
    ],
    'motions-waiting': [
      'Demasiados textos de la presidencia propuestos por su parte esperan el consentimiento',
      'En una lectura pueden esperar el consentimiento 40 textos propuestos por su parte. Retire una moción y podrá proponer otro texto.',
    ],
    'motions-reached': [
      'Su parte no puede proponer otro texto de la presidencia en esta lectura',
      'Una parte puede proponer 160 textos en una lectura, incluidos los retirados. Continúe en la próxima lectura.',
    ],
    'earlier-format': [
      'Esto no es posible en esta ronda',
      'La ronda comenzó antes de que Parley tuviera esta función, y mantiene sus reglas hasta el final. Será posible en la próxima ronda.',
    ],
    'no-such-draft': ['No se encuentra el borrador', 'Ahora no existe ese borrador. Abra de nuevo la página.'],
    'messages-reached': [
      'Ha dejado tantos mensajes como puede dejar una persona',
      'Sus mensajes permanecen allí, y usted todavía puede leer las respuestas.',
    ],
    'message-encrypted': [
      'Este mensaje está cifrado',
      'Su respuesta no se ha enviado. Vuelva a abrir la página en el dispositivo que lee el mensaje y responda allí.',
    ],
    'message-not-encrypted': [
      'Este mensaje no está cifrado',
      'Su respuesta no se ha enviado. Vuelva a abrir la página y responda sin cifrado.',
    ],
    'no-such-message': [
      'No se encuentra el mensaje',
      'Nadie ha dejado ese mensaje para usted. Abra de nuevo la página.',
    ],
    'heading-too-long': [
      'El título es demasiado largo',
      'Un título tiene como máximo 200 caracteres. Algunos signos cuentan como varias letras. Escriba uno más corto y ponga lo demás en el texto.',
    ],
    'notes-reached': [
      'Ha agotado su cupo en esta deliberación interna',
      'Todas las personas de su parte tienen el mismo cupo de notas. Continúe en la deliberación interna de otra lectura.',
    ],
    'statements-reached': [
      'Ha agotado su cupo de intervenciones en esta lectura',
      'Todas las personas tienen el mismo cupo. Continúe en la próxima lectura.',
    ],
    'already-set-aside': ['Esta intervención ya se había apartado', 'Se dio otro motivo. La página lo muestra.'],
    'changed-too-often': [
      'Ya no puede cambiar esta posición',
      'Una posición sobre un texto se puede cambiar 63 veces en una lectura. Su última posición sigue siendo válida.',
    ],
    'round-running': ['Ya hay una ronda en curso', 'Un diálogo solo puede tener una ronda en curso.'],
    'round-published': ['La ronda ha terminado', 'Inicie la siguiente.'],
    'side-empty': [
      'Una parte aún no tiene participantes',
      'Una ronda puede comenzar cuando cada parte tiene participantes. Compruebe el equilibrio en la lista de participantes.',
    ],
    'side-too-small': [
      'Una parte tiene muy pocos miembros',
      'Las reglas de este diálogo indican el número mínimo de miembros con que comienza una ronda. Invite a más personas a esa parte.',
    ],
    'small-sides': [
      'Una parte tiene menos de tres miembros',
      'La ronda no ha comenzado. El resultado de una parte así muestra qué posición adoptaron sus miembros. Invite antes a más personas a esa parte. Para iniciar la ronda de todos modos, vuelva a pulsar el botón: la página indicará entonces la parte y pedirá confirmación.',
    ],
    'not-track-1.5': [
      'Esto no sería vía 1.5',
      'Demasiados participantes de una parte son funcionarios o funcionarias en activo. Compruebe el equilibrio en la lista de participantes.',
    ],
    'is-revoked': [
      'El acceso de esta persona está revocado',
      'Si ha de volver a participar, póngala de nuevo en la lista.',
    ],
    'not-revoked': [
      'Solo puede borrar el nombre de una persona cuyo acceso esté revocado',
      'Revoque antes su acceso y, después, borre el nombre.',
    ],
    'not-yours': [
      'Solo quien presentó una propuesta puede retirarla',
      'En lugar de ello, puede adoptar una posición sobre ella.',
    ],
    'too-large': ['Esto es demasiado largo', 'Acórtelo y envíelo de nuevo.'],
    'answer-too-large': ['Esto es demasiado grande para una sola descarga', 'Descargue sus secciones, una tras otra.'],
    'too-many-attempts': [
      'Esta invitación ya no funciona, y tampoco funcionaron otras muchas desde su red',
      'Pida una nueva a la facilitación. Una invitación que funciona se acepta en cualquier momento.',
    ],
    malformed: ['No se pudo leer el formulario', 'Vuelva atrás y envíelo de nuevo.'],
    'missing-idempotency-key': ['No se pudo leer el formulario', 'Vuelva atrás y envíelo de nuevo.'],
    'idempotency-key-reused': [
      'Este formulario ya se usó para otro texto',
      'Lo que envió primero está registrado, y esto no. Para registrar también esto, envíelo de nuevo desde un formulario nuevo.',
    ],
    invalid: [
      'Hay un problema',
      'No se ha registrado nada. Corrija el formulario y envíelo de nuevo. Lo que escribió sigue en él.',
    ],
  },
  unavailable: [
    'Parley no ha podido hacerlo ahora',
    'No se ha perdido nada de lo confirmado. Espere un momento e inténtelo de nuevo. Lo que escribió está más abajo.',
  ] as readonly [string, string],
  mistake: {
    text: (field) => `${field}: escriba un texto al menos en un idioma.`,
    change:
      'Diga con qué cambio retiraría su objeción. Las demás personas solo pueden atender una objeción si la entienden.',
    conditionUnchosen:
      'Ha escrito una condición, pero ha elegido «sin condición». Elija «hasta que» o «a menos que», o deje en blanco el texto de la condición.',
    stance: 'Elija una posición.',
    reservation: 'Escriba una reserva al menos a una cláusula.',
    decided: 'Esto se acordó en una lectura anterior. No puede presentar otro texto junto a él.',
    withdrawn: 'La propuesta se ha retirado.',
    as: 'Elija una función.',
    capacity: 'Elija una calidad.',
    email: 'Esto no es una dirección de correo. Escriba una como nombre@example.org, o deje el campo en blanco.',
    nothing: 'La enmienda no cambia nada. Cambie el texto y, después, envíela.',
    passed: 'El nuevo plazo ya ha vencido. Elija uno posterior.',
    tooFar: 'El nuevo plazo vence dentro de más de un año. Elija uno anterior.',
    unreadable: 'Escriba el fin del silencio con fecha y hora en UTC, así: 2026-12-01 18:00.',
    onlyWithSilence:
      'Solo puede fijar el fin del silencio en el procedimiento de acuerdo tácito. Elija ese procedimiento, o deje el campo en blanco.',
    tooLong: (most) => `Un texto puede tener como máximo ${most} caracteres.`,
    name: 'Escriba un nombre.',
    choose: 'Elija una decisión.',
    note: 'Escriba una nota.',
    message: 'Escriba un mensaje.',
    everyLanguage: 'Escríbalo en todos los idiomas del diálogo.',
    questionAside: 'La facilitación apartó esta pregunta. No se puede responder.',
  },
  wrote: 'Lo que escribió',
  wroteKeep: 'Cópielo si quiere conservarlo.',
  wroteNotRecorded: 'Esto no se ha registrado.',
  cleaned: {
    'line-breaks': 'Los saltos de línea y de página de otro programa se han sustituido por saltos de línea sencillos.',
    spaces: 'Las tabulaciones y los espacios de no separación se han sustituido por espacios sencillos.',
    'control-characters': 'Se han suprimido de su texto los caracteres de control.',
    'broken-characters': 'Se han suprimido de su texto los caracteres incompletos y los no asignados.',
    directions: 'Se han suprimido de su texto los caracteres que cambian la dirección de la escritura.',
    'invisible-characters': 'Se han suprimido de su texto los caracteres invisibles.',
    accents: 'Las letras y sus acentos se han unido en un solo carácter. Se ven igual.',
  },
  toForm: 'Ir al formulario',
  toProposal: 'Ir a esa propuesta',
  toDialogue: 'Ir al diálogo',
}
