import { Module } from "@nestjs/common";
import Anthropic from "@anthropic-ai/sdk";
import { TriageService } from "./triage.service";
import { ANTHROPIC } from "./tokens";

@Module({
  providers: [{ provide: ANTHROPIC, useFactory: () => new Anthropic({ maxRetries: 2 }) }, TriageService],
  exports: [TriageService],
})
export class AiModule {}
