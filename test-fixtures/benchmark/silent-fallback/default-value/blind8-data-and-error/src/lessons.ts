import { ask } from "./ai.js";
import { log } from "./log.js";

export async function lesson(topic: string) {
  const { data, error } = await ask(`A lesson about ${topic}`);
  // expect-none: silent-fallback thrown
  if (error) throw error;
  return data;
}

export async function hint(task: string) {
  const { data, error } = await ask(`A hint for ${task}`);
  // expect: silent-fallback/default-value warning
  if (error) return "Read the task again.";
  return data;
}

export async function praise(name: string) {
  const { data, error } = await ask(`Praise ${name}`);
  // expect-none: silent-fallback logged
  if (error) log.warn({ error }, "no praise");
  return data ?? "Well done!";
}

export async function quiz(topic: string) {
  const { data } = await ask(`A quiz about ${topic}`);
  // expect: silent-fallback/default-value warning
  return data ?? "No quiz today.";
}
