import type { programs as english } from '../../en/pages/programs.ts'

/** What the page of programs says, in French. */
export const programs: typeof english = {
  programs: {
    title: 'Programmes qui lisent ce dialogue',
    link: 'Programmes',
    what: 'Un programme, par exemple un service d’archives, peut obtenir un jeton de la facilitation. Muni de ce jeton, le programme lit ce que lit un observateur : les textes, les résultats, la discussion, l’instrument et le procès-verbal. Il ne peut ni déposer de texte, ni prendre position, ni intervenir, ni voir la liste nominative, ni lire les notes d’une partie ou un message, ni établir une invitation ou un jeton. Le programme d’un témoin lit moins : combien d’entrées compte le journal signé, à quoi elles se ramènent, et la preuve que le journal n’a fait que croître.',
    none: 'Aucun programme n’a de jeton.',
    until: 'Lit jusqu’au',
    notUsed: 'Il n’a pas encore été utilisé.',
    usedOn: (day) => `Dernière utilisation le ${day} (UTC).`,
    madeBy: 'Le jeton a été créé par',
    revoke: 'Révoquer son jeton',
    revoked: 'Le jeton est révoqué. Le programme ne lit plus rien.',
    make: 'Créer un jeton pour un programme',
    how: 'Tout le monde dans le dialogue voit le nom du programme et la date de fin de son jeton. Tout membre de la facilitation peut le révoquer. Il prend fin plus tôt si vous vous déconnectez sur tous les appareils ou si votre accès est révoqué.',
    name: 'Nom du programme, et à qui il appartient',
    nameMissing: 'Écrivez le nom du programme. Aucun jeton n’a été créé.',
    role: 'Ce qu’il lit',
    roles: {
      observer: 'ce que lit un observateur',
      witness: 'la suite du journal signé, et rien d’autre (un témoin)',
    },
    isWitness: 'Un témoin : il suit le journal signé et ne lit aucun texte.',
    days: 'Quand il prend fin',
    inDays: (days) => `dans ${days} jours`,
    makeIt: 'Créer le jeton',
    made: (name) => `Jeton pour : ${name}`,
    once: 'Il n’est affiché que maintenant. Copiez-le dans le programme, qui l’envoie dans l’en-tête « Authorization: Bearer ».',
    copy: 'Copier le jeton',
    secret: (role) =>
      role === 'witness'
        ? 'Gardez-le secret. Quiconque le détient voit quand le journal se poursuit, et rien d’autre.'
        : 'Gardez-le secret. Quiconque le détient lit ce que lit un observateur.',
    back: 'Retour aux programmes',
  },
}
