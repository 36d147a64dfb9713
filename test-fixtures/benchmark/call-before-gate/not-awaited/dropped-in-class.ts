import { Injectable } from "@nestjs/common";
import { Body, Controller, Post } from "@nestjs/common";
import Anthropic from "@anthropic-ai/sdk";
import { Ledger } from "./ledger";

@Injectable()
export class QuotaService {
  constructor(private readonly ledger: Ledger) {}

  async assertWithinQuota(tenant: string): Promise<void> {
    const used = await this.ledger.used(tenant);
    if (used > 1_000_000) throw new Error("quota exceeded");
  }
}

@Controller("drafts")
export class DraftsController {
  private readonly anthropic = new Anthropic();

  constructor(private readonly quota: QuotaService) {}

  @Post()
  async create(@Body() body: { tenant: string; text: string }) {
    this.quota.assertWithinQuota(body.tenant);
    // expect: call-before-gate/not-awaited error "assertWithinQuota"
    return this.anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 300, messages: [{ role: "user", content: body.text }] });
  }

  @Post("long")
  async long(@Body() body: { tenant: string; text: string }) {
    // mutate: gate
    await this.quota.assertWithinQuota(body.tenant);
    // expect-none: call-before-gate
    return this.anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 3000, messages: [{ role: "user", content: body.text }] });
  }
}
