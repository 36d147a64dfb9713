import express from "express";
import { errors } from "./middleware/errors.js";
import { requireScope } from "./middleware/scopes.js";
import { tenders } from "./routes/tenders.js";
import { publicRoutes } from "./routes/public.js";

const app = express();
app.use(express.json({ limit: "1mb" }));
app.use("/public", publicRoutes);
app.use("/tenders", requireScope("tenders:assist"), tenders);
app.use(errors);
app.listen(Number(process.env.PORT ?? 8080));
