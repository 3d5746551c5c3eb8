export type CellPlace = { readonly row: number; readonly column: number };

/** Where a key leads among the cells; `undefined` for keys that lead nowhere. */
export function stepTo(
  key: string,
  { row, column }: CellPlace,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): CellPlace | undefined {
  const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
  function at(nextRow: number, nextColumn: number): CellPlace {
    return {
      row: Math.max(0, Math.min(nextRow, rows - 1)),
      column: Math.max(0, Math.min(nextColumn, columns - 1)),
    };
  }
  switch (key) {
    case 'ArrowLeft':
      return at(row, column - forward);
    case 'ArrowRight':
      return at(row, column + forward);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'Home':
      return at(row, 0);
    case 'End':
      return at(row, columns - 1);
    default:
      return undefined;
  }
}
