export const NARRATOR = Symbol("Narrator");

/** Turns the facts of an episode into prose. */
export interface Narrator {
  narrate(facts: readonly string[]): Promise<string>;
}
