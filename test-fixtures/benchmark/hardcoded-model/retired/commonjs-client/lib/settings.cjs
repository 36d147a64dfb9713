module.exports = {
  // expect: hardcoded-model/retired error
  summaryModel: "gpt-3.5-turbo",
  maxTokens: 400,
};
