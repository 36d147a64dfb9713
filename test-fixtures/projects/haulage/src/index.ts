import { PrismaClient } from "@prisma/client";
import { Queue } from "bullmq";
import express from "express";
import { Redis } from "ioredis";
import { config } from "./config/index.js";
import { AssistantController } from "./controllers/AssistantController.js";
import { DocumentController } from "./controllers/DocumentController.js";
import { logger } from "./lib/logger.js";
import { LlmService } from "./llm/LlmService.js";
import { ProviderFactory } from "./llm/ProviderFactory.js";
import { errorHandler } from "./middleware/auth.js";
import { startSummaryWorker } from "./queue/summaryWorker.js";
import { CompanyRepository } from "./repositories/CompanyRepository.js";
import { ShipmentRepository } from "./repositories/ShipmentRepository.js";
import { buildRoutes } from "./routes/index.js";
import { AssistantService } from "./services/AssistantService.js";
import { DocumentService } from "./services/DocumentService.js";
import { QuotaService } from "./services/QuotaService.js";

const prisma = new PrismaClient();
const companies = new CompanyRepository(prisma);
const shipments = new ShipmentRepository(prisma);
const llm = new LlmService(new ProviderFactory(config).createAll());
const quota = new QuotaService(companies);
const documents = new DocumentService(llm, shipments, quota);
const queue = new Queue("documents", { connection: new Redis(config.REDIS_URL, { maxRetriesPerRequest: null }) });

const app = express();
app.use(express.json({ limit: "2mb" }));
app.use(
  "/api/v1",
  buildRoutes({
    companies,
    documents: new DocumentController(documents, queue),
    assistant: new AssistantController(new AssistantService(llm, quota)),
  }),
);
app.use(errorHandler);

startSummaryWorker(documents);
app.listen(config.PORT, () => logger.info("listening", { port: config.PORT }));
