import { AIMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { Command, END, Send } from "@langchain/langgraph";
import { ToolNode } from "@langchain/langgraph/prebuilt";
import { z } from "zod";
import { logger } from "../log.js";
import { conductor, fareReader, small } from "../models.js";
import { mayUseDesk } from "../policy.js";
import type { Desk } from "./state.js";

/** Lets a traveller in, or ends the run. */
export async function admit({ traveller }: Desk) {
  const allowed = await mayUseDesk(traveller);
  return new Command({ update: { allowed }, goto: allowed ? "supervisor" : END });
}

/** Notes who it is; the express desk takes everybody. */
export async function note({ traveller }: Desk): Promise<Partial<Desk>> {
  return { allowed: await mayUseDesk(traveller) };
}

const route = z.object({ next: z.enum(["booking", "expenses", "done"]) });

export async function supervisor({ messages }: Desk) {
  // expect-none: call-before-gate
  const { next } = await conductor.withStructuredOutput(route).invoke([new SystemMessage("Who is to answer?"), ...messages]);
  return new Command({ goto: next === "done" ? END : next });
}

const searchTrains = tool(async ({ from, to }) => (await fetch(`${process.env.TRAINS_URL}?from=${from}&to=${to}`)).text(), {
  name: "search_trains",
  description: "Trains between two towns",
  schema: z.object({ from: z.string(), to: z.string() }),
});

export const bookingTools = new ToolNode([searchTrains]);

export async function booking({ messages }: Desk): Promise<Partial<Desk>> {
  try {
    return { messages: [await small.bindTools([searchTrains]).invoke(messages)] };
    // expect-none: silent-fallback
  } catch (error) {
    logger.warn("booking: the small model failed", { error });
    return { messages: [await conductor.invoke(messages)] };
  }
}

export const afterBooking = ({ messages }: Desk) => {
  const last = messages.at(-1) as AIMessage;
  return last.tool_calls?.length ? "bookingTools" : "supervisor";
};

export const spread = ({ receipts }: Desk) => receipts.map((receipt) => new Send("fare", { receipt }));

export async function fare({ receipt }: { receipt: string }): Promise<Partial<Desk>> {
  try {
    const model = await fareReader();
    // expect: missing-fallback-tier/none info
    const answer = await model.invoke([new HumanMessage(`The amount on this receipt, digits only: ${receipt}`)]);
    return { fares: [{ receipt, amount: Number(answer.text) }] };
    // expect: silent-fallback/default-value warning
  } catch {
    return { fares: [{ receipt, amount: 0 }] };
  }
}

export async function express({ messages }: Desk): Promise<Partial<Desk>> {
  // expect: call-before-gate/verdict-ignored error
  // expect: missing-fallback-tier/none info
  return { messages: [await small.invoke(messages)] };
}

export async function farewell({ messages }: Desk): Promise<Partial<Desk>> {
  // expect: missing-fallback-tier/none info
  const goodbye = await small.invoke([...messages, new HumanMessage("Say goodbye.")]).catch((error: Error) => {
    logger.error("farewell", { error });
    return new AIMessage("Have a good journey!");
  });
  return { messages: [goodbye] };
}
