// fixture: path=electron/main.ts
import { app, BrowserWindow, ipcMain } from "electron";
import OpenAI from "openai";
import { settings } from "./settings";

app.whenReady().then(() => new BrowserWindow({ width: 900, height: 600 }).loadFile("index.html"));

ipcMain.handle("assistant:ask", async (_event, question: string) => {
  const openai = new OpenAI({ apiKey: settings.get("openaiKey") });
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: settings.get("model"), input: question });
  return out.output_text;
});
