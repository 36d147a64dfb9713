import Anthropic from "@anthropic-ai/sdk";
import { Hono } from "hono";
import { ChatService } from "./chat";
import { FeatureGate } from "./features";

const chat = new ChatService(new Anthropic(), new FeatureGate(new Map()));
const app = new Hono();

app.post("/reply", async (c) => c.json(await chat.reply(c.req.header("x-tenant")!, await c.req.text())));
app.post("/suggest", async (c) => c.json(await chat.suggest(c.req.header("x-tenant")!, await c.req.text())));
app.post("/continue", async (c) => c.json(await chat.continue(c.req.header("x-tenant")!, await c.req.text())));
app.post("/title", async (c) => c.json(await chat.title(c.req.header("x-tenant")!, await c.req.text())));

export default app;
