import "reflect-metadata";
import Anthropic from "@anthropic-ai/sdk";
import express from "express";
import OpenAI from "openai";
import { container } from "tsyringe";
import { config } from "./config.js";
import { log } from "./log.js";

container.register("Anthropic", { useValue: new Anthropic() });
container.register("OpenAI", { useValue: new OpenAI() });
container.register("WriterModel", { useValue: config.WRITER_MODEL });
container.register("BackupModel", { useValue: config.BACKUP_MODEL });

const { wines } = await import("./routes/wines.js");

const app = express();
app.use(express.json());
app.use("/wines", wines);
app.use((error: Error & { status?: number }, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
  log.error(error.message, { error });
  response.status(error.status ?? 500).json({ error: error.message });
});
app.listen(config.PORT);
