import { transform } from '@swc/core';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import { LOCAL_ORIGIN, manifestFor } from './scripts/manifest.mjs';

const root = import.meta.dirname;

/** What a browser of the last two years understands; Outlook's web views are all of that kind. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
};

const OFFICE_JS = 'https://officeapis.public.onecdn.static.microsoft/1/office.js';

/** @param {{ watch?: boolean, environment?: Record<string, unknown> }} options */
export default function configuration(options = {}) {
  return [product(options), launchEvent(options), simulator()];
}

function product({ environment = productionEnvironment() }) {
  return {
    ...common('product'),
    entry: {
      taskpane: './src/taskpane/main.tsx',
      'sign-in': './src/outlook/sign-in/dialog-page.ts',
      redirect: './src/outlook/sign-in/redirect-page.ts',
    },
    output: {
      path: path.join(root, 'dist'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: 'chunk.[name].[contenthash:8].js',
      clean: { keep: /^(?:simulator\/|launchevent\.js)/ },
      publicPath: '/',
    },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
      moduleIds: 'deterministic',
      chunkIds: 'deterministic',
      splitChunks: {
        cacheGroups: {
          react: {
            test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/u,
            name: 'react',
            chunks: 'initial',
          },
        },
      },
    },
    plugins: [
      page({ name: 'taskpane', template: 'taskpane', chunk: 'taskpane', office: true, environment }),
      page({ name: 'desk', template: 'taskpane', chunk: 'taskpane', office: false, environment }),
      page({ name: 'sign-in', template: 'sign-in', chunk: 'sign-in', office: true, environment }),
      page({ name: 'redirect', template: 'sign-in', chunk: 'redirect', office: false, environment }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          { from: 'manifest.xml', transform: (content) => manifestFor(host(), content.toString()) },
          { from: 'src/commands/pages/launchevent.html', transform: (content) => withOffice(content.toString()) },
          {
            from: 'src/commands/pages/microsoft-officeaddins-allowed.json',
            to: '.well-known/microsoft-officeaddins-allowed.json',
            transform: (content) => manifestFor(host(), content.toString()),
          },
        ],
      }),
    ],
  };
}

function page({ name, template, chunk, office, environment }) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: `src/taskpane/pages/${template}.html`,
    chunks: [chunk],
    scriptLoading: 'defer',
    templateParameters: (compilation) => ({
      officeScript: office ? `<script defer src="${OFFICE_JS}"></script>` : '',
      environment: JSON.stringify(environment).replaceAll('<', '\\u003c'),
      preloads: chunk === 'taskpane' ? preloads(compilation) : '',
    }),
  });
}

/**
 * What runs before a meeting is sent: one file under a name that the manifest knows, for the engine
 * of classic Outlook too, which has no page, loads nothing else and is as old as ES2016.
 */
function launchEvent({ environment = productionEnvironment() }) {
  const base = common('launchEvent');
  return {
    ...base,
    entry: { launchevent: './src/commands/launch-event.ts' },
    output: { path: path.join(root, 'dist'), filename: '[name].js', publicPath: '/' },
    resolve: {
      ...base.resolve,
      // Graph is asked for UTC. Where it answers in another zone the check gives up.
      alias: { 'windows-iana': false },
    },
    module: {
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [
        ...base.module.rules,
        // What is not used of a room is left out, the Graph library for one.
        { include: [path.join(root, 'src'), /microsoft-graph-client/u], exclude: /launch-event|older-engines/u, sideEffects: false },
      ],
    },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: minifyToES2016, parallel: false })],
    },
    plugins: [
      new webpack.ProvidePlugin({
        Temporal: [path.join(root, 'src/commands/engine/temporal.ts'), 'Temporal'],
      }),
      new webpack.BannerPlugin({
        banner: `var frontdeskEnvironment = ${JSON.stringify(environment)};`,
        raw: true,
        // After the minimizer, which would take it for unused.
        stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
      }),
    ],
  };
}

/** As a whole and in the end: what is lowered file by file cannot be shaken and repeats its helpers. */
async function minifyToES2016(input) {
  const [[filename, text]] = Object.entries(input);
  const { code, map } = await transform(text, {
    filename,
    jsc: {
      parser: { syntax: 'ecmascript' },
      target: 'es2016',
      // The engine may take the file for another encoding than it has.
      minify: { compress: { ecma: 2016, passes: 2 }, mangle: true, format: { asciiOnly: true } },
    },
    isModule: false,
    minify: true,
    sourceMaps: true,
  });
  return { code, map };
}

function withOffice(html) {
  return html.replace('<!-- office.js -->', `<script src="${OFFICE_JS}"></script>`);
}

/** What the first script asks for at once need not wait for it. */
function preloads({ chunkGroups }) {
  const wanted = chunkGroups.filter(({ name }) => name === 'application' || name === 'start');
  const files = new Set(wanted.flatMap((group) => group.getFiles()));
  return [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file) => `<link rel="preload" as="script" href="/${file}" />`)
    .join('\n    ');
}

/** Outlook's stand-in for development and demonstration; no part of the product. */
function simulator() {
  return {
    ...common('simulator'),
    entry: { outlook: './src/simulator/outlook/page/main.tsx' },
    output: {
      path: path.join(root, 'dist/simulator'),
      filename: '[name].[contenthash:8].js',
      publicPath: '/',
      clean: true,
    },
    plugins: [
      new HtmlPlugin({
        filename: 'outlook.html',
        template: 'src/simulator/outlook/page/outlook.html',
        scriptLoading: 'defer',
      }),
    ],
  };
}

function common(name) {
  return {
    name,
    context: root,
    mode: 'production',
    devtool: 'source-map',
    target: ['web', 'es2022'],
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    module: {
      rules: [
        { test: /\.tsx?$/u, exclude: /node_modules/u, loader: 'swc-loader', options: swc },
        {
          test: /\.m?[jt]sx?$/u,
          include: [path.join(root, 'src'), /node_modules[\\/]@fluentui[\\/]/u],
          exclude: /react-icons/u,
          enforce: 'pre',
          use: ['icon-imports', 'token-values'].map((name) => path.join(root, `scripts/webpack/${name}-loader.mjs`)),
        },
        { test: /\.css$/u, type: 'asset/source' },
        // A copy of its own, so that it keeps nothing that only the other half of msal uses.
        { test: /msal-nested\.ts$/u, layer: 'nested' },
      ],
    },
    cache: {
      type: 'filesystem',
      name,
      cacheDirectory: path.join(root, '.cache/webpack'),
      buildDependencies: { config: [import.meta.filename] },
    },
    experiments: { layers: true },
    performance: false,
    stats: 'errors-warnings',
  };
}

/** Where the pane will be served from. */
function host() {
  return process.env.FRONTDESK_URL ?? LOCAL_ORIGIN;
}

/** Where the product looks in production; the address of a deployment is put in at build time. */
function productionEnvironment() {
  return {
    clientId: process.env.FRONTDESK_CLIENT_ID ?? '00000000-0000-0000-0000-000000000000',
    authority: process.env.FRONTDESK_AUTHORITY ?? 'https://login.microsoftonline.com/organizations',
    graph: process.env.FRONTDESK_GRAPH ?? 'https://graph.microsoft.com/v1.0',
    version: JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version,
  };
}
