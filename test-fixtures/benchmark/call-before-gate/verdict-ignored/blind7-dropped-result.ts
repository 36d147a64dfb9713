// fixture: path=src/controllers/completions.ts
import { Body, Controller, ForbiddenException, Post, Req, UseGuards } from "@nestjs/common";
import OpenAI from "openai";
import { JwtAuthGuard } from "../auth/jwt-auth.guard";
import { PlansService } from "../plans/plans.service";

interface PlanCheck {
  ok: boolean;
  reason?: "expired" | "exceeded";
}

class PlanPolicy {
  constructor(private readonly plans: PlansService) {}

  async check(userId: string): Promise<PlanCheck> {
    const plan = await this.plans.of(userId);
    if (plan.expiresAt < new Date()) return { ok: false, reason: "expired" };
    if (plan.used >= plan.quota) return { ok: false, reason: "exceeded" };
    return { ok: true };
  }
}

@Controller("completions")
@UseGuards(JwtAuthGuard)
export class CompletionsController {
  private readonly openai = new OpenAI();
  private readonly policy: PlanPolicy;

  constructor(plans: PlansService) {
    this.policy = new PlanPolicy(plans);
  }

  @Post()
  async complete(@Req() request: { user: { id: string } }, @Body("prompt") prompt: string) {
    await this.policy.check(request.user.id);
    // expect: call-before-gate/verdict-ignored error
    const response = await this.openai.responses.create({ model: "gpt-5-mini", input: prompt });
    return { text: response.output_text };
  }

  @Post("checked")
  async completeChecked(@Req() request: { user: { id: string } }, @Body("prompt") prompt: string) {
    const plan = await this.policy.check(request.user.id);
    if (!plan.ok) throw new ForbiddenException(plan.reason);
    // expect-none: call-before-gate
    const response = await this.openai.responses.create({ model: "gpt-5-mini", input: prompt });
    return { text: response.output_text };
  }
}
