// Fluent's components import icons from one barrel of 17 MB. Each icon also stands in a small file
// of its own: AccessTime20Regular in svg/access-time. This loader points every import there.
const ICON = /^[A-Z]\w*?(?:\d+)?(?:Regular|Filled|Light|Color)$/u;
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*['"]@fluentui\/react-icons['"];?/gu;

export default function iconImportsLoader(source) {
  return source.replace(IMPORT, (_whole, names) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type '))
      .map((name) => `import { ${name} } from '${fileOf(name.split(/\s+as\s+/u)[0])}';`)
      .join('\n'),
  );
}

function fileOf(name) {
  if (!ICON.test(name)) return '@fluentui/react-icons/utils';
  const base = name.replace(/\d*(?:Regular|Filled|Light|Color)$/u, '');
  const kebab = base
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/gu, '$1-$2')
    .toLowerCase();
  return `@fluentui/react-icons/svg/${kebab}`;
}
