/** What the tagger needs of a binding, so that tests can give it something else. */
export interface TextModel {
  run(model: string, input: { prompt: string }): Promise<{ response: string }>;
}

interface Shelf {
  put(key: string, value: string): Promise<void>;
}

export class Tagger {
  constructor(private readonly model: TextModel) {}

  async tags(photo: string): Promise<string[]> {
    // expect: hardcoded-model/constant info
    const { response } = await this.model.run("@cf/meta/llama-3.3-70b-instruct-fp8-fast", { prompt: `Tags for ${photo}` });
    return response.split(",");
  }

  async stored(shelf: Shelf, photo: string) {
    // expect-none: hardcoded-model a key of the store
    await shelf.put("@cf/last-photo", photo);
    return true;
  }
}
