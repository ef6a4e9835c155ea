import type { keys as english } from '../../en/pages/keys.ts'

/** What the pages say of the keys of an encrypted caucus, in Spanish. */
export const keys: typeof english = {
  keys: {
    title: 'Claves de la deliberación interna',
    what: 'Las notas de la deliberación interna de su parte se cifran en sus dispositivos. El servidor las guarda y no puede leerlas. Un dispositivo puede leerlas cuando otro dispositivo de su parte le ha entregado la clave.',
    script:
      'El servidor envía también esta página y su programa. El cifrado protege lo que se guarda. No protege de un servidor que envíe otro programa.',
    loss: 'Si su parte pierde todos los dispositivos que tienen la clave, sus notas se pierden. Nadie puede restablecerlas. Tengan la clave al menos en dos dispositivos.',
    needs: [
      'La deliberación interna cifrada no está disponible aquí',
      'Necesita JavaScript y un navegador que pueda cifrar y guardar una clave (WebCrypto e IndexedDB). Sin ellos, el servidor podría leer sus notas. Todo lo demás funciona sin ellos.',
    ],
    code: 'El código de este dispositivo',
    readOut:
      'Léalo a la persona que le entrega la clave, en la misma sala o en una llamada en la que se reconozcan por la voz. No lo envíe por Parley.',
    none: 'Su parte no tiene clave todavía. La crea en esta página la copresidencia de su parte.',
    has: 'Este dispositivo tiene la clave.',
    waits:
      'Este dispositivo espera la clave. Llame a alguien de su parte cuyo dispositivo la tenga. Cada persona escribe el código del dispositivo de la otra.',
    unconfirmed:
      'La clave la entregó un dispositivo de {name}, cuyo código todavía no se ha escrito aquí. Pídalo a {name} y escríbalo abajo.',
    wrong: 'La clave entregada a este dispositivo no se abre. Pídala de nuevo.',
    confirm: 'El código de otro dispositivo de su parte',
    hint: '24 cifras, que le lee la persona a la que pertenece el dispositivo. Escríbalas solo si sabe con certeza quién las lee.',
    button: 'Confirmar el dispositivo',
    digits: 'Un código tiene 24 cifras.',
    own: 'Este es el código del dispositivo que está usando.',
    noSuch:
      'Ningún dispositivo de su parte tiene este código. Compruebe las cifras. Si son correctas, es posible que alguien haya cambiado la clave del dispositivo: no escriba aquí y avise a su parte.',
    confirmed: 'El dispositivo de {name} está confirmado.',
    given: 'Ahora tiene la clave.',
    taken: 'Este dispositivo tiene ahora la clave.',
    make: 'Crear la clave',
    makeNew: 'Crear una clave nueva',
    makeMeans:
      'A partir de entonces las notas nuevas se cifran con la clave nueva. Un dispositivo que no la recibe no puede leerlas. Un dispositivo que tiene la clave anterior puede seguir leyendo las notas anteriores.',
    goesTo: 'La clave nueva se entrega a estos dispositivos',
    only: 'Solo a este dispositivo, que no ha confirmado ningún otro.',
    made: 'La clave está creada.',
    due: 'Un dispositivo que tiene la clave ya no pertenece a su parte. La copresidencia debería crear ahora una clave nueva.',
    devices: 'Los dispositivos de su parte',
    known: 'Si no conoce un dispositivo, no lo confirme y avise a su parte.',
    yours: 'suyo',
    reads: 'tiene la clave más reciente',
    lacks: 'espera la clave más reciente',
    confirmedHere: 'confirmado en este dispositivo',
    failed: 'No ha funcionado. Abra de nuevo la página e inténtelo otra vez.',
    open: 'Abrir la deliberación interna cifrada',
    notes:
      'Notas solo para su parte. Se cifran en sus dispositivos y el servidor no puede leerlas. No figuran en ningún acta ni documento, y se eliminan con el diálogo.',
    sealed: 'Cifrada',
    noKey: 'Este dispositivo no tiene la clave de esta nota.',
    broken: 'Esta nota no se abre. Se ha modificado o pertenece a otro lugar.',
    doubtful: 'firmada por {name}, según el servidor; la nota misma no lo confirma',
    before: 'Estas notas se escribieron antes de que se cifrara la deliberación interna. El servidor puede leerlas.',
  },
}
