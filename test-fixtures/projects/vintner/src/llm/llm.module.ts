import { Global, Module } from "@nestjs/common";
import { ConfigModule, ConfigService, type ConfigType } from "@nestjs/config";
import { llmConfig } from "../config/llm.config";
import { CohereLlm, GroqLlm, MistralLlm } from "./clients";
import { BACKUP_LLM, Llm } from "./llm";

@Global()
@Module({
  imports: [ConfigModule.forFeature(llmConfig)],
  providers: [
    {
      provide: Llm,
      inject: [llmConfig.KEY],
      useFactory: ({ provider, model }: ConfigType<typeof llmConfig>): Llm => {
        switch (provider) {
          case "groq":
            return new GroqLlm(model);
          case "cohere":
            return new CohereLlm(model);
          case "mistral":
            return new MistralLlm(model);
        }
      },
    },
    {
      provide: BACKUP_LLM,
      inject: [ConfigService],
      useFactory: (config: ConfigService): Llm => new MistralLlm(config.getOrThrow<string>("llm.backupModel")),
    },
  ],
  exports: [Llm, BACKUP_LLM],
})
export class LlmModule {}
