import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { Assistant } from "./assistant.js";
import { seatsOf } from "./seats.js";

export const withAssistant = createMiddleware(async (c, next) => {
  c.set("assistant", new Assistant());
  await next();
});

export const requireSeat = (feature: string) =>
  createMiddleware(async (c, next) => {
    const seats = await seatsOf(c.req.header("x-team") ?? "");
    if (!seats.includes(feature)) throw new HTTPException(403, { message: `no seat for ${feature}` });
    await next();
  });
