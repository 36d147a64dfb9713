const extraction = require("../services/extraction");
const reminders = require("../services/reminders");

exports.extract = async (req, res) => {
  res.json(await extraction.extract(req.body.text));
};

exports.categorize = async (req, res) => {
  const category = await extraction.categorize(req.body.text);
  res.json({ category });
};

exports.remind = async (req, res) => {
  const text = await reminders.remind(req.body.customer, req.body.days);
  res.json({ text });
};
