/** The glossary, in English. */
export const glossary = {
  glossary: {
    title: 'Glossary',
    agreed: 'Terms as this dialogue defines them',
    noneAgreed: 'No definition has been agreed on yet.',
    scope: 'Scope ledger',
    noScope: 'The scope ledger is empty.',
    words: 'Words used on these pages',
    entries: [
      ['Dialogue', 'The whole process on one subject, from terms to a text.'],
      [
        'Side',
        'A party to the dialogue. The positions of different sides are never added together: a text is agreed when every side agrees.',
      ],
      ['Participant', 'A member of one side’s delegation, in a personal capacity.'],
      ['Facilitator', 'Invites people, starts rounds, extends and closes readings. Belongs to no side.'],
      [
        'Co-chair',
        'A facilitator whom a side convened. In a dialogue with co-chairs, closing a reading, tabling a chair’s text, publishing the instrument and releasing the complete record need the consent of one co-chair of each side.',
      ],
      [
        'Observer',
        'Reads proposals and outcomes as participants do, but not caucus notes. Cannot table texts or take positions.',
      ],
      [
        'Round',
        'One pass through the five stages: define terms, split into baskets, choose a modality, draft commitments, ratify.',
      ],
      ['Stage', 'One of the five steps of a round. It takes one reading or more.'],
      [
        'Basket',
        'One specific part of the problem. From the third stage on it has its own lane, beside those of the other baskets.',
      ],
      ['Reading', 'One sitting of one stage. While it is open, nobody sees another participant’s position.'],
      ['Roll', 'The participants entitled to take positions in a reading, frozen when it opens.'],
      ['Quorum', 'How many people of a side must take a position before a text is decided. Every stance counts.'],
      ['Proposal', 'A text tabled in a reading. It cannot be edited: a changed text is an amendment.'],
      [
        'Position',
        'Your stance on one proposal, from full support to a red line. You can change it or take it back while the reading is open; the last revision counts.',
      ],
      [
        'Last call',
        'Notice that a reading closes: when, and with which decision. Until then everything that is recorded counts, and the last call can be called off.',
      ],
      ['Settlement', 'The outcome of a closed reading: each proposal is agreed, in brackets, merged or dropped.'],
      [
        'Consolidated text',
        'A text that Parley makes automatically from amendments that every side agrees on and that do not change the same words. Nobody tabled it. It is read, objected to and ratified like any other text.',
      ],
      [
        'Chair’s text',
        'A text that a facilitator tables, for no side; in a dialogue with co-chairs, one of each side must consent. Take a position on it or amend it like any other text.',
      ],
      [
        'Single negotiating text',
        'Several chair’s texts that are tabled together, such as a whole basket: all of them or none.',
      ],
      [
        'Good offices',
        'You leave a message for the facilitators alone, in a dialogue with co-chairs for those of your side alone, and they answer. Nobody else reads it. It is not part of any record.',
      ],
      [
        'Silence procedure',
        'A reading in which each text stands at the deadline unless somebody objects before then. No quorum is needed. The silence of a side with nobody on the roll does not count as agreement.',
      ],
      [
        'In brackets',
        'Not agreed. At least one side agrees and another does not; or the quorum was not met, so nothing is decided yet; or all sides agree but competing texts tie or there are more baskets than lanes. The text stays, inside square brackets.',
      ],
      [
        'Disposition',
        'What became of an objection. It is met when nobody objects to the text that stands, and this text answers the objection or is made from the text that the objection was about. It was heard and not accommodated when the matter ended otherwise. It stands while the text is in brackets and is read again.',
      ],
      [
        'Bracket map',
        'Everything of a round that is in brackets: the wordings, which sides agree, what would remove the objections, which texts answer them, and what was tried.',
      ],
      ['Modality', 'The form of the result, from a treaty to a standing consultation channel.'],
      [
        'Statement',
        'A question, an answer or a reason in the discussion of a reading. Everybody in the dialogue reads it. It is part of the record and changes no outcome.',
      ],
      ['Question', 'A statement that asks what a word or a clause is meant to cover.'],
      [
        'Answer',
        'A statement that answers a question. The participant who tabled the text can say that the answer is from those who tabled it.',
      ],
      ['Reason', 'A statement that says why a text should be adopted, changed or dropped.'],
      [
        'Caucus',
        'A private space for your side in a reading. Nobody else can read its notes. They are not part of any record.',
      ],
      ['Commitment', 'A clause: who undertakes, refrains from or does not authorize what, and until or unless what.'],
      ['Scope ledger', 'The list of topics that were found germane, not germane, or deferred, each with its reason.'],
      ['Ratification', 'A side’s acceptance of a basket’s text, by its members in a personal capacity.'],
      [
        'Pass',
        'One run of a basket through drafting and ratification. A text that is not ratified may go through them again: the second pass.',
      ],
      ['Reservation', 'Excludes or changes the effect of one clause for the participant who makes it.'],
      ['Interpretative declaration', 'Says how a participant reads one clause, without changing its effect.'],
      ['Ad referendum', 'Accepted subject to confirmation at home.'],
      ['Instrument', 'The document that a round produces. It is offered to governments and is not binding.'],
      [
        'Standing text',
        'What the published rounds adopted, in one document: definitions, scope and baskets, each with the round that it comes from.',
      ],
      [
        'Concordance',
        'For each defined term: the clauses that use it in each language, and those in which another language uses it and this one does not. It is found by rule, and misses synonyms.',
      ],
      [
        'Record',
        'Everything that was counted in a round. What may not be disclosed is shown only as a digest. Anyone can check the rest. Every outcome can be recomputed from the complete record.',
      ],
      [
        'Digest',
        'A number computed from a text (SHA-256). If one character of the text changes, the digest changes. It shows that the text is unchanged.',
      ],
      ['Chatham House Rule', 'You may use what you learn, but you may not reveal who said it or their affiliation.'],
    ] as readonly (readonly [string, string])[],
  },
}
