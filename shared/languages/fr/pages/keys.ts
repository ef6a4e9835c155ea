import type { keys as english } from '../../en/pages/keys.ts'

/** What the pages say of the keys of an encrypted caucus, in French. */
export const keys: typeof english = {
  keys: {
    title: 'Clés de la concertation interne',
    what: 'Les notes de la concertation interne de votre partie sont chiffrées sur vos appareils. Le serveur les conserve et ne peut pas les lire. Un appareil peut les lire lorsqu’un autre appareil de votre partie lui a remis la clé.',
    script:
      'Le serveur envoie aussi cette page et son script. Le chiffrement protège ce qui est conservé. Il ne protège pas contre un serveur qui enverrait un autre script.',
    loss: 'Si votre partie perd tous les appareils qui ont la clé, ses notes sont perdues. Personne ne peut les rétablir. Ayez la clé sur deux appareils au moins.',
    needs: [
      'La concertation interne chiffrée n’est pas disponible ici',
      'Elle exige JavaScript et un navigateur capable de chiffrer et de conserver une clé (WebCrypto et IndexedDB). Sans cela, le serveur pourrait lire vos notes. Tout le reste fonctionne sans eux.',
    ],
    code: 'Le code de cet appareil',
    readOut:
      'Lisez-le à la personne qui vous remet la clé, dans la même pièce ou lors d’un appel où vous reconnaissez vos voix. Ne l’envoyez pas par Parley.',
    none: 'Votre partie n’a pas encore de clé. La coprésidence de votre partie la crée sur cette page.',
    has: 'Cet appareil a la clé.',
    waits:
      'Cet appareil attend la clé. Appelez une personne de votre partie dont l’appareil l’a. Chacun saisit le code de l’appareil de l’autre.',
    unconfirmed:
      'La clé a été remise par un appareil de {name}, dont le code n’a pas encore été saisi ici. Demandez-le à {name} et saisissez-le ci-dessous.',
    wrong: 'La clé remise à cet appareil ne s’ouvre pas. Demandez-la de nouveau.',
    confirm: 'Le code d’un autre appareil de votre partie',
    hint: '24 chiffres, que la personne à qui appartient l’appareil vous lit. Ne les saisissez que si vous êtes certain de savoir qui les lit.',
    button: 'Confirmer l’appareil',
    digits: 'Un code a 24 chiffres.',
    own: 'C’est le code de l’appareil que vous utilisez.',
    noSuch:
      'Aucun appareil de votre partie n’a ce code. Vérifiez les chiffres. S’ils sont exacts, il se peut que la clé de l’appareil ait été remplacée : n’écrivez pas ici et informez votre partie.',
    confirmed: 'L’appareil de {name} est confirmé.',
    given: 'Il a maintenant la clé.',
    taken: 'Cet appareil a maintenant la clé.',
    make: 'Créer la clé',
    makeNew: 'Créer une nouvelle clé',
    makeMeans:
      'Les nouvelles notes sont alors chiffrées avec la nouvelle clé. Un appareil qui ne la reçoit pas ne peut pas les lire. Un appareil qui a l’ancienne clé peut toujours lire les anciennes notes.',
    goesTo: 'La nouvelle clé est remise à ces appareils',
    only: 'Seulement à cet appareil, qui n’en a confirmé aucun autre.',
    made: 'La clé est créée.',
    due: 'Un appareil qui a la clé n’appartient plus à votre partie. La coprésidence devrait maintenant créer une nouvelle clé.',
    devices: 'Les appareils de votre partie',
    known: 'Si vous ne connaissez pas un appareil, ne le confirmez pas et informez votre partie.',
    yours: 'à vous',
    reads: 'a la clé la plus récente',
    lacks: 'attend la clé la plus récente',
    confirmedHere: 'confirmé sur cet appareil',
    failed: 'Cela n’a pas fonctionné. Rouvrez la page et réessayez.',
    open: 'Ouvrir la concertation interne chiffrée',
    notes:
      'Des notes réservées à votre partie. Elles sont chiffrées sur vos appareils, et le serveur ne peut pas les lire. Elles ne figurent dans aucun procès-verbal ni aucun document, et sont supprimées avec le dialogue.',
    sealed: 'Chiffrée',
    noKey: 'Cet appareil n’a pas la clé de cette note.',
    broken: 'Cette note ne s’ouvre pas. Elle a été modifiée, ou sa place est ailleurs.',
    doubtful: 'signée par {name} selon le serveur ; la note elle-même ne le confirme pas',
    before: 'Ces notes ont été écrites avant le chiffrement de la concertation interne. Le serveur peut les lire.',
  },
}
