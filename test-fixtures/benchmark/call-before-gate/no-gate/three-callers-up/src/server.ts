import express from "express";
import { cook } from "./kitchen.js";
import { checkMembership } from "./members.js";

const app = express();

app.post("/recipes", async (req, res) => {
  // mutate: gate
  await checkMembership(req.body.member);
  // expect-none: call-before-gate
  const recipe = await cook(req.body);
  res.send(recipe);
});
