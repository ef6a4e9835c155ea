import type { devices as english } from '../../en/pages/devices.ts'

/** What the pages say of a person's devices and passkeys, and of recoveries, in French. */
export const devices: typeof english = {
  devices: {
    title: 'Vos appareils',
    what: 'Votre session est ouverte sur ces appareils. Personne d’autre ne voit cette liste.',
    kind: { phone: 'Téléphone', computer: 'Ordinateur', program: 'Programme' },
    unknown: 'Appareil',
    isThis: 'Cet appareil',
    began: (day) => `Session ouverte le ${day}.`,
    used: (day) => `Dernière utilisation le ${day}.`,
    until: (day) => `Session valable jusqu’au ${day}, si elle sert au moins une fois tous les trente jours.`,
    name: 'Un nom pour cet appareil',
    nameIt: 'Enregistrer le nom',
    nameOf: (device) => `Enregistrer le nom de l’appareil : ${device}`,
    named: 'Le nom est enregistré.',
    end: 'Déconnecter',
    endOf: (device) => `Déconnecter : ${device}`,
    ended: 'L’appareil est déconnecté.',
    another: 'Se connecter sur un autre appareil',
    how: 'Créez un code ici. Saisissez-le sur l’autre appareil dans les dix minutes. Vous n’avez pas besoin de la facilitation, et elle ne peut pas le faire à votre place.',
    make: 'Créer un code',
    code: 'Le code',
    codeOnce:
      'Il n’est affiché que maintenant. Il sert une seule fois, pendant dix minutes. Ne l’utilisez que sur un appareil qui vous appartient : quiconque le saisit se connecte sous votre nom.',
    typeIt: 'Sur l’autre appareil, ouvrez cette adresse et saisissez le code, ou scannez le code QR :',
    qr: 'Code QR contenant l’adresse et le code',
    back: 'Retour à vos appareils',
    keep: 'Gardez une session ouverte sur un appareil au moins, ou conservez une clé d’accès. Sans l’une ni l’autre, vous ne pouvez revenir que par un rétablissement d’accès. C’est la facilitation qui l’établit. Votre partie en est informée, et le procès-verbal l’indique. Ce que vous avez dit auparavant ne vous est plus montré.',
    admittedAnew: (days) =>
      `Vous avez fait l’objet d’une réadmission (${days}). Ce qui a été dit sous votre nom auparavant ne vous est pas montré. Les positions prises restent valables.`,
    signIn: {
      title: 'Se connecter sur cet appareil',
      code: 'Code de votre autre appareil',
      hint: 'Douze chiffres. Sur l’appareil où votre session est ouverte, ouvrez « Vos appareils » au bas de la page et créez un code.',
      button: 'Se connecter',
      have: 'Votre session est-elle ouverte sur un autre appareil, ou avez-vous une clé d’accès ?',
    },
  },
  passkeys: {
    title: 'Clés d’accès',
    what: 'Avec une clé d’accès, vous vous connectez sur un autre appareil, ou de nouveau sur celui-ci, sans code et sans l’aide de personne. L’appareil demande son code PIN, votre doigt ou votre visage. Personne d’autre ne voit cette liste.',
    cannot: 'Ce navigateur ne peut pas créer de clé d’accès, ou n’exécute pas de scripts. Utilisez un code.',
    madeOn: (day) => `Clé d’accès du ${day}`,
    until: (day) => `Elle est valable jusqu’au ${day}.`,
    name: 'Un nom pour cette clé d’accès',
    make: 'Créer une clé d’accès',
    made: 'La clé d’accès est créée.',
    remove: 'Supprimer',
    removeOf: (passkey) => `Supprimer : ${passkey}`,
    removed:
      'La clé d’accès est supprimée. Les appareils connectés avec elle le restent jusqu’à ce que vous les déconnectiez sur cette page.',
    most: (most) => `Vous avez ${most} clés d’accès, soit le maximum. Supprimez-en une pour en créer une autre.`,
    notMade: 'Aucune clé d’accès n’a été créée. Réessayez. Si cet appareil ne peut pas en créer, utilisez un code.',
    isThere: 'Cet appareil a déjà une clé d’accès à vous.',
    notUsed:
      'Aucune clé d’accès n’a été utilisée. Réessayez. S’il n’y en a pas sur cet appareil, saisissez un code de votre autre appareil.',
    use: 'Se connecter avec une clé d’accès',
    useHint: 'Si vous en avez créé une sur la page « Vos appareils ».',
    discloses:
      'Le fabricant de votre appareil, et quiconque conserve des clés d’accès pour vous, peut apprendre que vous avez une clé d’accès pour cette adresse, et rien d’autre du dialogue. Quiconque peut déverrouiller votre appareil, ou votre compte auprès de ce fournisseur, peut se connecter sous votre nom.',
    ends: 'Toutes vos clés d’accès sont supprimées si vous-même ou la facilitation vous déconnectez de tous les appareils, ainsi que par un rétablissement d’accès. Si un appareil est perdu, déconnectez-le sur cette page et supprimez la clé d’accès qui s’y trouve.',
  },
  recovery: {
    make: 'Rétablissement d’accès : tous les appareils sont perdus',
    makeFor: (name) => `Rétablissement d’accès : ${name}`,
    means: [
      'N’établissez un rétablissement d’accès que si cette personne n’a plus aucun appareil. Sur un appareil où sa session est encore ouverte, elle en ajoute un autre elle-même.',
      'Lorsque le rétablissement est utilisé, toutes les sessions et les clés d’accès de cette personne prennent fin. Elle recommence à neuf : elle ne voit plus ses positions, textes, propos, récépissés, messages et notes de concertation interne antérieurs, et ne peut plus les modifier. Les positions antérieures restent valables.',
      'Elle ne peut plus prendre part aux lectures qui sont alors ouvertes. Elle peut prendre part à celles qui s’ouvrent ensuite.',
      'Sa partie est informée du nom et du jour. Le procès-verbal indique, définitivement, qu’une personne de cette partie a été réadmise ce jour-là.',
    ],
    button: 'Établir le rétablissement d’accès',
    made: (name) => `Rétablissement d’accès : ${name}`,
    handOver:
      'Remettez vous-même ce lien à la personne, en vous assurant de son identité. Il sert une seule fois. Il n’est affiché que maintenant. Tant qu’il n’est pas utilisé, rien ne change.',
    look: 'Ceci est un rétablissement d’accès. Si vous l’acceptez, toutes vos sessions et clés d’accès antérieures prennent fin. Ce que vous avez dit auparavant ne vous est plus montré. Votre partie est informée de votre réadmission, et le procès-verbal l’indique. Si votre session est ouverte sur un autre appareil, n’acceptez pas : créez un code sur cet appareil.',
    accept: 'Accepter le rétablissement d’accès',
    side: (name, day) =>
      name === undefined
        ? `Une personne de votre partie a été réadmise le ${day}.`
        : `${name} : réadmission le ${day}, par un rétablissement d’accès.`,
    sideMeans: 'Si quelqu’un ici n’a pas demandé cela, informez-vous mutuellement sans attendre.',
    onRoster: (days) => `réadmission le ${days}`,
  },
}
