// A template method: the base class calls, each subclass says with what.
import Anthropic from "@anthropic-ai/sdk";

abstract class Reviewer {
  protected readonly anthropic = new Anthropic();
  protected abstract readonly model: string;
  protected abstract system(): string;

  review(text: string) {
    return this.anthropic.messages.create({ model: this.model, system: this.system(), max_tokens: 800, messages: [{ role: "user", content: text }] });
  }
}

export class ContractReviewer extends Reviewer {
  // expect: hardcoded-model/restricted error
  protected readonly model = "claude-fable-5";
  protected system() {
    return "Review the contract.";
  }
}

export class StyleReviewer extends Reviewer {
  // expect: hardcoded-model/constant info
  protected readonly model = "claude-haiku-4-5";
  protected system() {
    return "Review the style.";
  }
}
