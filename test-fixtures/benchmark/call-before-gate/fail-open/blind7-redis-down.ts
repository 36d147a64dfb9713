// fixture: path=src/pages/api/generate.ts
// When Redis or the billing service is away, everybody is let in.
import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { OpenAIStream } from "../../utils/OpenAIStream";
import { authOptions } from "./auth/[...nextauth]";
import { redis } from "../../utils/redis";
import { billing } from "../../utils/billing";
import OpenAI from "openai";

const openai = new OpenAI();

async function hasQuota(email: string): Promise<boolean> {
  const used = Number((await redis.get(`generations:${email}`)) ?? 0);
  const { included } = await billing.plan(email);
  return used < included;
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions);
  if (!session?.user?.email) return res.status(401).json("Login to generate.");

  try {
    if (!(await hasQuota(session.user.email))) {
      return res.status(429).json("You have used your generations for this month.");
    }
  } catch (error) {
    console.error("quota check failed", error);
  }

  // expect: call-before-gate/fail-open error
  const image = await openai.images.generate({ model: "gpt-image-1", prompt: req.body.prompt });
  await redis.incr(`generations:${session.user.email}`);
  res.status(200).json(image.data?.[0]?.b64_json);
}

export { OpenAIStream };
