import { Router } from "express";
import type { AssistantController } from "../controllers/AssistantController.js";
import type { DocumentController } from "../controllers/DocumentController.js";
import { authenticate, requireMember } from "../middleware/auth.js";
import type { CompanyRepository } from "../repositories/CompanyRepository.js";

interface Deps {
  companies: CompanyRepository;
  documents: DocumentController;
  assistant: AssistantController;
}

export function buildRoutes({ companies, documents, assistant }: Deps): Router {
  const router = Router();
  router.use(authenticate);

  router.post("/companies/:companyId/shipments/:shipmentId/documents", requireMember(companies), documents.upload);
  router.get("/companies/:companyId/shipments/:shipmentId/summary", requireMember(companies), (req, res) => documents.summary(req, res));
  router.post("/documents/kind", documents.kind);

  router.post("/companies/:companyId/assistant", assistant.ask);
  router.post("/companies/:companyId/assistant/translate", assistant.translate);
  return router;
}
