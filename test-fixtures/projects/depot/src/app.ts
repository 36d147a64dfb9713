import { serve } from "@hono/node-server";
import { OpenAPIHono } from "@hono/zod-openapi";
import { authenticate, withServices } from "./middleware/context.ts";
import { summaries } from "./routes/summaries.ts";
import { translations } from "./routes/translations.ts";
import type { AppEnv } from "./types.ts";

const app = new OpenAPIHono<AppEnv>();

app.use(withServices);
app.use("/v1/*", authenticate);
app.route("/v1/summaries", summaries);
app.route("/v1/translations", translations);

app.post("/widget/labels", async (c) => {
  const { text } = await c.req.json<{ text: string }>();
  return c.json({ labels: await c.get("llm").labels(text) });
});

app.onError((error, c) => {
  c.get("log").error(error);
  return c.json({ error: "internal" }, 500);
});

app.doc("/openapi.json", { openapi: "3.1.0", info: { title: "depot", version: "1" } });
serve({ fetch: app.fetch, port: 8787 });
