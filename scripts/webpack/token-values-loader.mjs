// Fluent's `tokens` say nothing but the names of their CSS variables, 30 KB of them. This loader
// writes the name down where a token is used, and the table is left out of the bundle.
const IMPORTED = /import\s*\{[^}]*\btokens\b[^}]*\}\s*from\s*['"]@fluentui\/react-(?:components|theme)['"]/u;

export default function tokenValuesLoader(source) {
  return IMPORTED.test(source) ? source.replaceAll(/\btokens\.(\w+)/gu, "'var(--$1)'") : source;
}
