import { BullModule } from "@nestjs/bullmq";
import { Module } from "@nestjs/common";
import { ConfigModule } from "@nestjs/config";
import { CqrsModule } from "@nestjs/cqrs";
import { CellarsController } from "./cellars/cellars.controller";
import { CellarsRepository } from "./cellars/cellars.repository";
import { DescribeCellarHandler, PairDishHandler, WriteTastingNoteHandler } from "./cellars/handlers";
import { llmConfig } from "./config/llm.config";
import { ImportsProcessor } from "./imports/imports.processor";
import { LlmModule } from "./llm/llm.module";

@Module({
  imports: [ConfigModule.forRoot({ isGlobal: true, load: [llmConfig] }), BullModule.forRoot({ connection: { host: process.env.REDIS_HOST } }), BullModule.registerQueue({ name: "imports" }), CqrsModule.forRoot(), LlmModule],
  controllers: [CellarsController],
  providers: [CellarsRepository, DescribeCellarHandler, PairDishHandler, WriteTastingNoteHandler, ImportsProcessor],
})
export class AppModule {}
