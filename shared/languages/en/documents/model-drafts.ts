/** What Parley says of a draft of a model, beside the reasons of the model, in English. */
export const modelDrafts = {
  ranks: (places: string, drafts: number) =>
    `The model predicted how each side would order the ${drafts} drafts. Place of this draft: ${places}.`,
  revised:
    'The best draft of the first attempt was revised once. The model’s objections to it, from the view of each side:',
  cut: 'Not all texts and objections of this matter were sent to the model: there are too many.',
  repeated: 'The model only repeated texts that were tabled.',
}
