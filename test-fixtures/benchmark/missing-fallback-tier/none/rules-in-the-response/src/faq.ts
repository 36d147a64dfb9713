const ENTRIES = [{ words: ["refund"], text: "Refunds take five days." }, { words: ["ship"], text: "We ship within a day." }];

export function lookUp(question: string): string {
  return ENTRIES.find(({ words }) => words.some((word) => question.includes(word)))?.text ?? "See our help pages.";
}
