export async function captionFor(ai, photo) {
  // expect: hardcoded-model/constant info
  const { response } = await ai.run("@cf/meta/llama-3.1-8b-instruct", { prompt: `A caption for ${photo}` });
  return response;
}

export function later(queue, photo) {
  // expect-none: hardcoded-model nobody gives it a client
  return queue.run("@cf/meta/llama-3.1-8b-instruct", { prompt: photo });
}
