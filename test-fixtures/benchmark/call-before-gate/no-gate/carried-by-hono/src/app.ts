import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { withAssistant } from "./middleware.js";
import { letters } from "./routes/letters.js";

const app = new Hono().use(withAssistant).route("/letters", letters);
serve(app);
