import { inject, injectable } from "tsyringe";
import { LoudModel, QuietModel, type Model } from "./models";

@injectable()
export class Titles {
  constructor(@inject(LoudModel) private readonly loud: Model, @inject(QuietModel) private readonly quiet: Model) {}

  async title(text: string): Promise<string> {
    try {
      return await this.quiet.ask(`A title for ${text}`);
      // expect: silent-fallback/default-value warning
    } catch {
      return "Untitled";
    }
  }

  async tag(text: string): Promise<string> {
    try {
      return await this.loud.ask(`A tag for ${text}`);
      // expect-none: silent-fallback on record further in
    } catch {
      return "misc";
    }
  }
}
