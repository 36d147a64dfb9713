// An assertion returns nothing to read: it throws.
import express, { type Request } from "express";
import Anthropic from "@anthropic-ai/sdk";

interface Principal {
  readonly id: string;
  readonly permissions: readonly string[];
}

const anthropic = new Anthropic();

function assertAuthorized(principal: Principal | undefined, permission: string): asserts principal is Principal {
  if (!principal?.permissions.includes(permission)) throw Object.assign(new Error("forbidden"), { status: 403 });
}

const app = express();
app.post("/anamnesis", async (req: Request & { principal?: Principal }, res) => {
  // mutate: gate
  assertAuthorized(req.principal, "anamnesis:write");
  // expect-none: call-before-gate
  const draft = await anthropic.messages.create({
    model: "claude-sonnet-4-6",
    max_tokens: 800,
    messages: [{ role: "user", content: req.body.notes }],
    metadata: { user_id: req.principal.id },
  });
  res.json(draft.content);
});
app.listen(3000);
