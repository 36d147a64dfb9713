// fixture: path=src/main/ai.ts
import { BrowserWindow, dialog, ipcMain, Notification } from "electron";
import log from "electron-log";
import OpenAI from "openai";
import { settings } from "./settings";

const client = () => new OpenAI({ apiKey: settings.get("apiKey") });

async function run(instruction: string, text: string): Promise<string> {
  const completion = await client().chat.completions.create({
    model: settings.get("model"),
    messages: [{ role: "system", content: instruction }, { role: "user", content: text }],
  });
  return completion.choices[0]?.message.content ?? "";
}

ipcMain.handle("ai:fix", async (_event, text: string) => {
  try {
    return { ok: true, text: await run("Fix the grammar.", text) };
    // expect-none: silent-fallback a result that says so
  } catch (error) {
    return { ok: false, message: (error as Error).message };
  }
});

ipcMain.handle("ai:continue", async (_event, text: string) => {
  try {
    return await run("Continue.", text);
    // expect: silent-fallback/default-value warning
  } catch {
    return "";
  }
});

ipcMain.handle("ai:rename", async (_event, text: string) => {
  try {
    return await run("A file name.", text);
    // expect-none: silent-fallback logged
  } catch (error) {
    log.error("rename", error);
    return "untitled.md";
  }
});

ipcMain.handle("ai:title", async (_event, text: string) => {
  try {
    return await run("A title.", text);
    // expect-none: silent-fallback the user is told
  } catch (error) {
    dialog.showErrorBox("No title", String(error));
    return null;
  }
});

ipcMain.handle("ai:tone", async (event, text: string) => {
  try {
    return await run("Friendlier.", text);
    // expect-none: silent-fallback the window is told of the error
  } catch (error) {
    BrowserWindow.fromWebContents(event.sender)?.webContents.send("ai:error", String(error));
    return text;
  }
});

export function remind(text: string) {
  run("A reminder.", text)
    .then((body) => new Notification({ title: "Reminder", body }).show())
    // expect: silent-fallback/swallowed warning
    .catch(() => undefined);
}
