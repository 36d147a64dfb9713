import { app, BrowserWindow, ipcMain } from "electron";
import log from "electron-log";
import { complete } from "./completion";
import { settings } from "./settings";

app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { preload: "preload.js" } });
  void window.loadFile("index.html");
});

ipcMain.handle("complete", async (_event, text: string) => {
  try {
    return { ok: true, text: await complete(text) };
  } catch (error) {
    log.error(error);
    return { ok: false, message: String(error) };
  }
});

ipcMain.handle("suggest", async (_event, text: string) => {
  try {
    return await complete(`Go on: ${text}`);
    // expect: silent-fallback/default-value warning
  } catch {
    return "";
  }
});

ipcMain.on("model", (_event, model: string) => settings.set("model", model));
