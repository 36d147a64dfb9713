import WebSocket from "ws";

export function open() {
  // expect: hardcoded-model/retired error
  return new WebSocket("wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview-2024-10-01", { headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}` } });
}
