// What a library gives to a function that it is given: the model of a chat request is the user's choice.
import * as vscode from "vscode";

async function handle(request: vscode.ChatRequest, _context: vscode.ChatContext, stream: vscode.ChatResponseStream, token: vscode.CancellationToken) {
  // expect-none: hardcoded-model the user's choice
  const response = await request.model.sendRequest([vscode.LanguageModelChatMessage.User(request.prompt)], {}, token);
  for await (const part of response.text) stream.markdown(part);
}

export function activate() {
  vscode.chat.createChatParticipant("acme.helper", handle);
  vscode.chat.createChatParticipant("acme.mini", async (request, _context, stream, token) => {
    // expect: hardcoded-model/constant model=gpt-5.4-nano
    const [mini] = await vscode.lm.selectChatModels({ vendor: "copilot", family: "gpt-5.4-nano" });
    const model = mini ?? request.model;
    const response = await model.sendRequest([vscode.LanguageModelChatMessage.User(request.prompt)], {}, token);
    for await (const part of response.text) stream.markdown(part);
  });
}
