import { Hono } from "hono";
import { hint, lesson, praise, quiz } from "./lessons.js";

export default new Hono()
  .get("/lesson/:topic", async (c) => c.json({ lesson: await lesson(c.req.param("topic")) }))
  .get("/hint/:task", async (c) => c.json({ hint: await hint(c.req.param("task")) }))
  .get("/praise/:name", async (c) => c.json({ praise: await praise(c.req.param("name")) }))
  .get("/quiz/:topic", async (c) => c.json({ quiz: await quiz(c.req.param("topic")) }));
