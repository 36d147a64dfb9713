import express from "express";
import { DocumentService } from "./service";

const service = new DocumentService();
const app = express();
app.post("/documents", async (req, res) => res.json(await service.upload(req.body.team, req.body.text)));
app.post("/documents/reindex", async (req, res) => res.json(await service.reindex(req.body.text)));
app.listen(1);
