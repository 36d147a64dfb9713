// Chained instead of awaited: the call runs only when the gate has resolved.
import express from "express";
import { CohereClientV2 } from "cohere-ai";
import { ensureContract } from "./contracts.js";

const cohere = new CohereClientV2();
const app = express();

function ensureActive(customer: string): Promise<void> {
  return ensureContract(customer).then((contract) => {
    if (contract.endedOn) throw Object.assign(new Error("contract ended"), { status: 403 });
  });
}

app.post("/complaints/classify", (req, res, next) => {
  ensureActive(req.body.customer)
    // expect-none: call-before-gate
    .then(() => cohere.chat({ model: "command-r7b-12-2024", messages: [{ role: "user", content: req.body.text }] }))
    .then((answer) => res.json(answer.message))
    .catch(next);
});

app.listen(3000);
