/**
 * On paper only the sheet is left, black on white whatever the theme, in its full length. Everything
 * around it is told so by this text, because it belongs to other views.
 */
export const PAPER = `
@page { margin: 14mm; }
@media print {
  nav, [data-print-view] > :not([data-sheet]) { display: none !important; }
  html, body, #app, #app div:has([data-sheet]), main:has([data-sheet]) {
    display: block !important;
    position: static !important;
    height: auto !important;
    min-height: 0 !important;
    max-width: none !important;
    overflow: visible !important;
    background: #fff !important;
  }
  [data-sheet], [data-sheet] * { color: #000 !important; background: #fff !important; }
  [data-sheet] { padding: 0 !important; margin: 0 !important; border: 0 !important; overflow: visible !important; }
  [data-sheet] section { break-inside: auto; }
  [data-sheet] section[data-own-page] + section[data-own-page] { break-before: page; }
  [data-sheet] h1, [data-sheet] h2 { break-after: avoid; }
  [data-sheet] thead { display: table-header-group; }
  [data-sheet] tr { break-inside: avoid; }
}
`;
