// fixture: path=src/drafts/drafts.controller.ts
import { Body, CanActivate, Controller, ExecutionContext, ForbiddenException, Injectable, Post, UseGuards } from "@nestjs/common";
import OpenAI from "openai";
import { Quotas } from "./quotas";

@Injectable()
export class QuotaGuard implements CanActivate {
  constructor(private readonly quotas: Quotas) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user } = context.switchToHttp().getRequest();
    this.assertQuota(user.id);
    return true;
  }

  private async assertQuota(userId: string): Promise<void> {
    const { used, limit } = await this.quotas.of(userId);
    if (used >= limit) throw new ForbiddenException("quota exceeded");
  }
}

@Injectable()
export class StrictQuotaGuard implements CanActivate {
  constructor(private readonly quotas: Quotas) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user } = context.switchToHttp().getRequest();
    await this.assertQuota(user.id);
    return true;
  }

  private async assertQuota(userId: string): Promise<void> {
    const { used, limit } = await this.quotas.of(userId);
    if (used >= limit) throw new ForbiddenException("quota exceeded");
  }
}

@Controller("drafts")
export class DraftsController {
  constructor(private readonly openai: OpenAI) {}

  @Post()
  @UseGuards(QuotaGuard)
  async write(@Body() { topic }: { topic: string }) {
    // expect: call-before-gate/not-awaited error
    const response = await this.openai.responses.create({ model: "gpt-5.6-luna", input: topic });
    return { text: response.output_text };
  }

  @Post("strict")
  @UseGuards(StrictQuotaGuard)
  async writeStrictly(@Body() { topic }: { topic: string }) {
    // expect-none: call-before-gate
    const response = await this.openai.responses.create({ model: "gpt-5.6-luna", input: topic });
    return { text: response.output_text };
  }
}
