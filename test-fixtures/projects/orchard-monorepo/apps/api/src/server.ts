import { Hono } from "hono";
import { assertPlanIncludesAdvice } from "@orchard/access";
import { embedAll, generate } from "@orchard/ai";
import { growers, notes } from "./store.js";

export const app = new Hono();

app.post("/growers/:id/advice", async (c) => {
  const grower = await growers.get(c.req.param("id"));
  assertPlanIncludesAdvice(grower);
  // expect-none
  const advice = await generate("deep", { system: "You advise fruit growers.", user: await c.req.text() });
  return c.text(advice);
});

app.post("/growers/:id/notes", async (c) => {
  const grower = await growers.get(c.req.param("id"));
  assertPlanIncludesAdvice(grower);
  const lines = (await c.req.text()).split("\n");
  await notes.save(grower.id, lines, await embedAll(lines));
  return c.body(null, 204);
});
