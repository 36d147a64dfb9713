import { Hono } from "hono";
import { averageOf, feedbackFor, forward, gradeEssay, pointsFor } from "./grader.js";

const app = new Hono();

app.post("/grade", async (c) => c.json(await gradeEssay(await c.req.text())));
app.post("/points", async (c) => c.json({ points: await pointsFor(await c.req.text()) }));
app.post("/feedback", async (c) => c.json({ feedback: await feedbackFor(await c.req.text()) }));
app.post("/average", async (c) => c.json({ average: await averageOf(await c.req.json()) }));
app.post("/raw", async (c) => {
  const result = await forward(await c.req.text());
  return result.ok ? c.json(result.value) : c.json({ error: result.error.message }, 502);
});

export default app;
