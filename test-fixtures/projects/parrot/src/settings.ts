function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

export const settings = {
  geminiKey: required("GEMINI_API_KEY"),
  // expect: hardcoded-model/revocable info
  model: process.env["MODEL"] || "gemini-1.5-pro",
  channels: new Set((process.env["CHANNELS"] ?? "").split(",")),
};
