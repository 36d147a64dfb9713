export default { title: "Answer" };
export const Default = { args: { model: "claude-fable-5", text: "Hello" } };
