import OpenAI from "openai";

const openai = new OpenAI();

export class Engine {
  private async complete(input: string) {
    return openai.responses.create({ model: "gpt-5.4", input });
  }

  private async completeSafely(input: string) {
    // expect-none: call-before-gate
    return openai.responses.create({ model: "gpt-5.4", input });
  }

  async chat(user: { roles: string[] }, input: string) {
    if (!user.roles.includes("author")) throw new Error("forbidden");
    return this.complete(input);
  }

  async suggest(input: string) {
    // expect: call-before-gate/some-paths error
    return this.complete(input);
  }

  async review(user: { roles: string[] }, input: string) {
    if (!user.roles.includes("reviewer")) throw new Error("forbidden");
    return this.completeSafely(input);
  }

  async rate(user: { roles: string[] }, input: string) {
    this.assertReviewer(user);
    return this.completeSafely(input);
  }

  private assertReviewer(user: { roles: string[] }) {
    if (!user.roles.includes("reviewer")) throw new Error("forbidden");
  }
}
