import { Injectable } from "@nestjs/common";
import OpenAI from "openai";

@Injectable()
export class AiService {
  private readonly client = new OpenAI();

  async draft(input: string): Promise<string> {
    // expect-none: call-before-gate the only controller method that gets here is guarded
    const response = await this.client.responses.create({ model: "gpt-5.4", input });
    return response.output_text;
  }

  async tags(input: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const response = await this.client.responses.create({ model: "gpt-5.4-mini", input });
    return response.output_text;
  }

  async outline(input: string): Promise<string> {
    const response = await this.client.responses.create({ model: "gpt-5.4-mini", input });
    return response.output_text;
  }
}
