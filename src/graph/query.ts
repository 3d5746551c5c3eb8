/** Query options by name, values not yet encoded. */
export type Query = Readonly<Record<string, string | number | undefined>>;

export function withQuery(path: string, query: Query): string {
  const options = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeOption(String(value))}`],
  );
  return options.length === 0 ? path : `${path}?${options.join('&')}`;
}

/** Without this Graph sends no extended property at all, and there is no way to list them. */
export function expandProperties(ids: readonly string[]): string {
  const filter = ids.map((id) => `id eq ${quote(id)}`).join(' or ');
  return `singleValueExtendedProperties($filter=${filter})`;
}

/** OData 4.01 ABNF: a quote inside a string is doubled. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** OData's own marks stay readable; spaces become %20, for Graph takes `+` literally. */
function encodeOption(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%24', '$')
    .replaceAll('%2C', ',')
    .replaceAll('%3D', '=');
}
