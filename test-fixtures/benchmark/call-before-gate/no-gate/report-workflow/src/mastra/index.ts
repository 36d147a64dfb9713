import { Mastra } from "@mastra/core";
import { reportWorkflow } from "./workflows/report";
export const mastra = new Mastra({ workflows: { reportWorkflow } });
