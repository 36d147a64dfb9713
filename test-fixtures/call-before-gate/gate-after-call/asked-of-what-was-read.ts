// fixture: path=app/api/desk/route.ts
import OpenAI from "openai";
import { currentStaff } from "@/lib/staff";

const client = new OpenAI();
const STAFF_ONLY = ["o3-pro", "gpt-5-pro"];

interface Question {
  text: string;
  links: string[];
  model: string;
}

/** A model that only the house may use asks who it is for; the others are for everybody. */
async function modelFor(question: Question): Promise<string> {
  if (STAFF_ONLY.some((model) => model === question.model)) {
    const staff = await currentStaff();
    if (!staff) throw new Error("Unauthorized. This model is for staff.");
    if (!staff.email.endsWith("@harbour.example")) throw new Error("Unauthorized. This model is for staff of the harbour.");
  }
  return question.model;
}

async function readPages(question: Question): Promise<string> {
  // expect: call-before-gate/no-gate
  const summary = await client.responses.create({ model: "gpt-4.1-mini", input: `What do these pages say? ${question.links.join(" ")}` });
  return summary.output_text;
}

async function deskFor(question: Question, pages: string): Promise<{ desk?: string } | undefined> {
  const answer = await client.responses.create({ model: await modelFor(question), input: `Which desk answers this? ${question.text} ${pages}` });
  return JSON.parse(answer.output_text) as { desk?: string };
}

export async function POST(request: Request): Promise<Response> {
  const question = (await request.json()) as Question;
  let pages = "";
  if (question.links.length > 0) pages = await readPages(question);
  // It is asked about the pages: nobody could have asked before they were read.
  const found = await deskFor(question, pages);
  if (!found?.desk) throw new Error("No desk found");
  return Response.json({ desk: found.desk });
}
