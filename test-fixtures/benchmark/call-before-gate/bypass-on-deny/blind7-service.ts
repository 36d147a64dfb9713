// fixture: path=src/services/answers.ts
import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { policy } from "./policy-client";
import { metrics } from "./metrics";

class PolicyError extends Error {}

export class AnswerService {
  private readonly client = new Anthropic();

  private async enforcePolicy(tenant: string, question: string): Promise<void> {
    const { decision, reason } = await policy.evaluate({ tenant, question });
    if (decision === "deny") throw new PolicyError(reason);
  }

  private ask(model: string, question: string) {
    return this.client.messages.create({ model, max_tokens: 700, messages: [{ role: "user", content: question }] });
  }

  async answer(tenant: string, question: string) {
    try {
      await this.enforcePolicy(tenant, question);
      return await this.ask("claude-opus-4-5", question);
    } catch (error) {
      metrics.increment("answers.fallback", { error: String(error) });
      // expect: call-before-gate/bypass-on-deny error
      return this.ask("claude-haiku-4-5", question);
    }
  }

  async answerOnce(tenant: string, question: string) {
    await this.enforcePolicy(tenant, question);
    try {
      return await this.ask("claude-opus-4-5", question);
    } catch (error) {
      metrics.increment("answers.fallback", { error: String(error) });
      // expect-none: call-before-gate
      return this.ask("claude-haiku-4-5", question);
    }
  }
}

const answers = new AnswerService();
const app = express();
app.post("/answer", async (req, res) => res.json(await answers.answer(req.body.tenant, req.body.question)));
app.post("/answer-once", async (req, res) => res.json(await answers.answerOnce(req.body.tenant, req.body.question)));
app.listen(8080);
