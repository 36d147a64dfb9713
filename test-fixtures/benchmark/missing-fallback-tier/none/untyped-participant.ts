// The parameters of a handler have no types: that it is given to the library says what they are.
import * as vscode from "vscode";

export function activate() {
  vscode.chat.createChatParticipant("acme.helper", async (request, context, stream, token) => {
    // expect: missing-fallback-tier/none info
    const response = await request.model.sendRequest([vscode.LanguageModelChatMessage.User(request.prompt)], {}, token);
    for await (const part of response.text) stream.markdown(part);
  });
}
