import { app, BrowserWindow, ipcMain } from "electron";
import Store from "electron-store";
import OpenAI from "openai";
import path from "node:path";

const store = new Store<{ apiKey: string; model: string }>();

function createWindow() {
  const window = new BrowserWindow({ width: 1100, height: 760, webPreferences: { preload: path.join(__dirname, "../preload/index.js") } });
  window.loadFile(path.join(__dirname, "../renderer/index.html"));
}

ipcMain.handle("settings:set-key", (_event, apiKey: string) => store.set("apiKey", apiKey));

ipcMain.handle("ai:improve", async (_event, text: string) => {
  const client = new OpenAI({ apiKey: store.get("apiKey") });
  // expect-none: call-before-gate the user's own key
  const completion = await client.chat.completions.create({
    model: store.get("model"),
    messages: [{ role: "system", content: "Improve the text." }, { role: "user", content: text }],
  });
  return completion.choices[0]?.message.content ?? text;
});

app.whenReady().then(createWindow);
