/**
 * Office.js speaks of items by Exchange's ids, Graph by the same text in the alphabet of addresses.
 */
export function toExchangeId(graphId: string): string {
  return graphId.replaceAll('-', '/').replaceAll('_', '+');
}

export function toGraphId(exchangeId: string): string {
  return exchangeId.replaceAll('/', '-').replaceAll('+', '_');
}
