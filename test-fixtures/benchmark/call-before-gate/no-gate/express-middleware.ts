// Middleware before a route, before a path, before a router.
import express, { type NextFunction, type Request, type Response, Router } from "express";
import OpenAI from "openai";
import { plans } from "./plans.js";

const openai = new OpenAI();
const app = express();

async function requirePaidPlan(req: Request, res: Response, next: NextFunction) {
  const plan = await plans.of(req.header("x-account") ?? "");
  // mutate: gate
  if (plan === "free") {
    res.status(402).json({ error: "paid plans only" });
    return;
  }
  next();
}

const requireScope = (scope: string) => (req: Request, res: Response, next: NextFunction) => {
  if (!req.auth?.scopes.includes(scope)) {
    return void res.sendStatus(403);
  }
  next();
};

const requestId = (req: Request, _res: Response, next: NextFunction) => {
  req.id = crypto.randomUUID();
  next();
};

app.use(express.json(), requestId);

app.post("/letters", requirePaidPlan, async (req, res) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/scoped", /* mutate: gate */ requireScope("letters:write"), async (req, res) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/open", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

const books = Router();
// mutate: middleware
books.use(requireScope("books"));
books.post("/summary", async (req, res) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.use("/books", books);
app.use("/admin", /* mutate: gate */ requireScope("admin"));
app.post("/admin/ask", async (req, res) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
