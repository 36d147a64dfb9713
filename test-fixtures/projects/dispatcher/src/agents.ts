import { Agent, InputGuardrailTripwireTriggered, run, type InputGuardrail } from "@openai/agents";
import { z } from "zod";
import { log } from "./log.js";

const judge = new Agent({ name: "judge", model: process.env["JUDGE_MODEL"], instructions: "Is it about parcels?", outputType: z.object({ allowed: z.boolean() }) });

const onTopic: InputGuardrail = {
  name: "on topic",
  runInParallel: false,
  execute: async ({ input, context }) => {
    const { finalOutput } = await run(judge, input, { context });
    return { outputInfo: finalOutput, tripwireTriggered: finalOutput?.allowed !== true };
  },
};

const beside: InputGuardrail = {
  name: "on topic, meanwhile",
  execute: async ({ input, context }) => {
    const { finalOutput } = await run(judge, input, { context });
    return { outputInfo: finalOutput, tripwireTriggered: finalOutput?.allowed !== true };
  },
};

// expect: hardcoded-model/constant info
const clerk = new Agent({ name: "clerk", model: "gpt-5.6-terra", instructions: "Help with parcels.", inputGuardrails: [onTopic] });
const courier = new Agent({ name: "courier", model: process.env["COURIER_MODEL"], instructions: "Help couriers.", inputGuardrails: [beside] });

export async function askClerk(text: string): Promise<string> {
  try {
    const { finalOutput } = await run(clerk, text);
    return String(finalOutput);
  } catch (error) {
    if (error instanceof InputGuardrailTripwireTriggered) return "I only talk about parcels.";
    log.error({ error }, "clerk");
    throw error;
  }
}

export async function askCourier(text: string): Promise<string> {
  // expect: call-before-gate/parallel error
  const { finalOutput } = await run(courier, text);
  return String(finalOutput);
}
