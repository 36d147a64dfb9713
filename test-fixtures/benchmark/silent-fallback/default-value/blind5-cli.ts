// fixture: path=src/cli.ts
import ora from "ora";
import { Mistral } from "@mistralai/mistralai";
import ollama from "ollama";

const mistral = new Mistral();

async function message(diff: string) {
  const result = await mistral.chat.complete({ model: process.env.MODEL!, messages: [{ role: "user", content: diff }] });
  return String(result?.choices?.[0]?.message?.content ?? "");
}

export async function commit(diff: string) {
  const spinner = ora("Writing").start();
  try {
    const text = await message(diff);
    spinner.succeed();
    return text;
    // expect-none: silent-fallback the user sees it fail
  } catch (error) {
    spinner.fail(String(error));
    process.exit(1);
  }
}

export async function branch(diff: string) {
  try {
    return await message(`A branch name: ${diff}`);
    // expect: silent-fallback/default-value
  } catch {
    return `change-${Date.now()}`;
  }
}

export async function changelog(diff: string) {
  try {
    return await message(`A line for the changelog: ${diff}`);
    // expect-none: silent-fallback printed
  } catch (error) {
    console.error(error);
    return "";
  }
}

export async function local(prompt: string) {
  try {
    return (await ollama.generate({ model: process.env.LOCAL!, prompt })).response;
    // expect: silent-fallback/other-model
  } catch {
    return message(prompt);
  }
}

export async function strict(diff: string) {
  try {
    return await message(diff);
    // expect-none: silent-fallback ends with a code
  } catch {
    process.exitCode = 1;
    return undefined;
  }
}
