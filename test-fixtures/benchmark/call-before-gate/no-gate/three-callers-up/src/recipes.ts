import { complete } from "./llm.js";

export class RecipeWriter {
  async draft(ingredients: readonly string[]): Promise<string> {
    return this.#ask(ingredients.join(", "));
  }

  async #ask(list: string): Promise<string> {
    return complete(`A recipe with ${list}`);
  }
}
