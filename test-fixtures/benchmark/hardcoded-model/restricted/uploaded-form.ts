// Multipart bodies: the model is a field of the form.
export async function transcribe(audio: Blob) {
  const form = new FormData();
  form.append("file", audio, "call.webm");
  // expect: hardcoded-model/constant info
  form.append("model", "whisper-1");
  return fetch("https://api.openai.com/v1/audio/transcriptions", { method: "POST", headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}` }, body: form });
}

export function edit(image: Blob, prompt: string) {
  const data = new FormData();
  data.set("prompt", prompt);
  data.set("image", image);
  // expect: hardcoded-model/retired error
  data.set("model", "gpt-image-1");
  return fetch("https://api.openai.com/v1/images/edits", { method: "POST", body: data });
}
