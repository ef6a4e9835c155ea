/** The glossary, in English. */
export const glossaryInEnglish = {
  glossary: {
    title: 'Glossary',
    agreed: 'Terms as this dialogue defines them',
    noneAgreed: 'No definition has been agreed on yet.',
    scope: 'Scope ledger',
    noScope: 'The scope ledger is empty.',
    words: 'Words used on these pages',
    entries: [
      ['Dialogue', 'The whole process on one subject, from terms to a text.'],
      ['Side', 'A party to the dialogue. Sides are never pooled: a text is agreed when every side agrees.'],
      ['Participant', 'A member of one side’s delegation, in a personal capacity.'],
      ['Facilitator', 'Convenes: invites, starts rounds, extends and closes readings. Belongs to no side.'],
      ['Co-chair', 'A facilitator whom a side convened. Where there are co-chairs, decisions take one of each side.'],
      ['Observer', 'Reads proposals and outcomes as participants do, but no caucus, and tables nothing.'],
      [
        'Round',
        'One passage through the five stages: define terms, split into baskets, choose a modality, draft commitments, ratify.',
      ],
      ['Stage', 'One of the five steps of a round. It takes one reading or more.'],
      ['Basket', 'One specific dimension of the problem, taken in a lane of its own from the third stage on.'],
      ['Reading', 'One sitting of one stage. While it is open, nobody sees another’s position.'],
      ['Roll', 'The participants entitled to take positions in a reading, frozen when it opens.'],
      ['Proposal', 'A text tabled in a reading. It is never edited: a changed text is an amendment.'],
      [
        'Position',
        'Your stance on one proposal, from full support to a red line. You can change it while the reading is open; the last revision counts.',
      ],
      ['Settlement', 'What a closed reading came to: each proposal agreed, in brackets, merged or dropped.'],
      [
        'Consolidated text',
        'Made by the rule of the amendments that every side agrees on and that do not touch the same words. Nobody tabled it; it is read, objected to and ratified like any other text.',
      ],
      [
        'Silence procedure',
        'A reading in which each text stands at the deadline unless somebody objects before then. No quorum is needed; a side with nobody on the roll keeps no silence.',
      ],
      [
        'In brackets',
        'Not agreed: at least one side agrees and another does not, or all agree but competing texts tie or there are more baskets than lanes. The text stays, inside square brackets.',
      ],
      ['Modality', 'The form of the result, from a treaty to a standing consultation channel.'],
      ['Caucus', 'The room your side has to itself in a reading. Nobody else reads its notes; they are in no record.'],
      ['Commitment', 'A clause: who undertakes, refrains from or does not authorize what, and until or unless what.'],
      ['Scope ledger', 'What was found germane, not germane, or deferred, each with its reason.'],
      ['Ratification', 'A side’s acceptance of a basket’s text, by its members in a personal capacity.'],
      ['Reservation', 'Excludes or changes the effect of one clause for who ratifies.'],
      ['Interpretative declaration', 'Says how one clause is read, without changing its effect.'],
      ['Ad referendum', 'Accepted subject to confirmation at home.'],
      ['Instrument', 'The document a round ends in. It is handed to governments and binds nobody.'],
      [
        'Record',
        'Everything that was counted in a round. What may not be disclosed is shown as a fingerprint alone; the rest anyone can check. From the complete record each outcome can be recomputed.',
      ],
      ['Chatham House Rule', 'What is learned may be used; who said it, and where they belong, is not disclosed.'],
    ] as readonly (readonly [string, string])[],
  },
}
