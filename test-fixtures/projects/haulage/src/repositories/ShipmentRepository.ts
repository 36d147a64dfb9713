import type { PrismaClient } from "@prisma/client";

export class ShipmentRepository {
  constructor(private readonly prisma: PrismaClient) {}

  findById(id: string) {
    return this.prisma.shipment.findUnique({ where: { id }, include: { documents: true } });
  }

  saveSummary(id: string, summary: string, model: string) {
    return this.prisma.shipment.update({ where: { id }, data: { summary, summaryModel: model } });
  }

  saveDocument(shipmentId: string, kind: string, fields: object) {
    return this.prisma.document.create({ data: { shipmentId, kind, fields } });
  }
}
