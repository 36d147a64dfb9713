import express from "express";
import { Narrator } from "./narrator";
import { tales } from "./tales";

const app = express();
app.locals.narrator = new Narrator();
app.use("/tales", tales);
app.listen(3000);
