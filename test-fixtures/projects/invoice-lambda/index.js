"use strict";

const { extract } = require("./lib/extract");
const { assertTenantMay, Forbidden } = require("./lib/tenants");

exports.handler = async (event) => {
  const { tenant, text } = JSON.parse(event.body);
  try {
    await assertTenantMay(tenant, "extract-invoice");
  } catch (error) {
    if (error instanceof Forbidden) return { statusCode: 403, body: error.message };
    throw error;
  }
  const invoice = await extract(text);
  return { statusCode: 200, body: JSON.stringify(invoice) };
};

exports.preview = async (event) => {
  const { text } = JSON.parse(event.body);
  // The handler next to it asks first.
  // expect: call-before-gate/some-paths error
  const invoice = await extract(text.slice(0, 2000));
  return { statusCode: 200, body: JSON.stringify({ total: invoice.total }) };
};
