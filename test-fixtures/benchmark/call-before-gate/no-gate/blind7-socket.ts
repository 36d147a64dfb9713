// fixture: path=src/realtime.ts
import { Server } from "socket.io";
import { createServer } from "node:http";
import OpenAI from "openai";
import { redis } from "./redis";
import { verifyToken } from "./tokens";

const http = createServer();
const io = new Server(http, { cors: { origin: process.env.ORIGIN } });
const openai = new OpenAI();
const DAILY_LIMIT = 50;

async function takeMessage(userId: string): Promise<boolean> {
  const key = `messages:${userId}:${new Date().toDateString()}`;
  const used = await redis.incr(key);
  if (used === 1) await redis.expire(key, 86_400);
  return used <= DAILY_LIMIT;
}

io.use(async (socket, next) => {
  try {
    socket.data.user = await verifyToken(socket.handshake.auth.token);
    next();
  } catch {
    next(new Error("unauthorized"));
  }
});

io.on("connection", (socket) => {
  socket.on("message", async ({ text, history }, acknowledge) => {
    if (!(await takeMessage(socket.data.user.id))) {
      return acknowledge({ error: "Daily limit reached. Upgrade to continue." });
    }
    // known-wrong: call-before-gate/no-gate a quota of a day, counted as a limiter counts
    const stream = await openai.chat.completions.create({
      model: "gpt-5-mini",
      stream: true,
      messages: [...history, { role: "user", content: text }],
    });
    for await (const chunk of stream) socket.emit("token", chunk.choices[0]?.delta.content ?? "");
    acknowledge({ done: true });
  });

  socket.on("suggestions", async ({ history }, acknowledge) => {
    // expect: call-before-gate/no-gate info
    const completion = await openai.chat.completions.create({
      model: "gpt-5-nano",
      messages: [...history, { role: "user", content: "Three things I could ask next." }],
    });
    acknowledge({ suggestions: completion.choices[0]?.message.content?.split("\n") ?? [] });
  });
});

http.listen(4000);
