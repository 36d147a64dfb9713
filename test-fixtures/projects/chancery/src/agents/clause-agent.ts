import { BaseAgent } from "./base-agent.js";

export interface Clause {
  readonly heading: string;
  readonly text: string;
}

export class ClauseAgent extends BaseAgent<string, Clause[]> {
  readonly name = "clauses";
  // expect: hardcoded-model/revocable warning
  protected readonly model = "claude-opus-4-8";

  protected buildPrompt(contract: string): string {
    return `List the clauses of this contract as JSON.\n\n${contract}`;
  }

  protected parse(text: string): Clause[] {
    try {
      return JSON.parse(text) as Clause[];
      // expect-none: silent-fallback
    } catch {
      return [];
    }
  }
}
