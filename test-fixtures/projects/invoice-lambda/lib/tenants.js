"use strict";

class Forbidden extends Error {}

const CONTRACTS = new Map([["acme-retail", new Set(["extract-invoice"])]]);

async function assertTenantMay(tenant, action) {
  if (!CONTRACTS.get(tenant)?.has(action)) throw new Forbidden(`${tenant} has no contract for ${action}`);
}

module.exports = { assertTenantMay, Forbidden };
