import { Module } from "@nestjs/common";
import { BedrockAdapter } from "./llm/bedrock.adapter";
import { OpenAiAdapter } from "./llm/openai.adapter";
import { FALLBACK_LLM } from "./llm/llm.port";
import { BerthsController } from "./berths/berths.controller";
import { BerthAdviceService } from "./berths/berth-advice.service";
import { ContractsService } from "./contracts/contracts.service";

@Module({
  controllers: [BerthsController],
  providers: [BedrockAdapter, BerthAdviceService, ContractsService, { provide: FALLBACK_LLM, useClass: OpenAiAdapter }],
})
export class AppModule {}
