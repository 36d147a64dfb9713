import { captionFor } from "./captions";
import { Tagger } from "./tagger";

interface Env {
  AI: Ai;
  PHOTOS: KVNamespace;
}

export default {
  async fetch(request: Request, env: Env) {
    const tagger = new Tagger(env.AI);
    const photo = await request.text();
    return Response.json({ tags: await tagger.tags(photo), caption: await captionFor(env.AI, photo), stored: await tagger.stored(env.PHOTOS, photo) });
  },
};
