import { Hono } from "hono";
import { Assistant } from "./assistant.js";

const app = new Hono();

app.post("/ask", async (c) => {
  const { team, text } = await c.req.json();
  return c.text(await new Assistant(team).ask(text));
});

export default app;
