import express from "express";
import { requireRole } from "./roles.js";
import { drafts } from "./drafts.js";
import { hints } from "./hints.js";

export const app = express();

app.use("/drafts", /* mutate: gate */ requireRole("editor"), drafts);
app.use("/hints", hints);
