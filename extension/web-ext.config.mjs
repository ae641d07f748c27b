// The extension's source folder is the repository's root, so web-ext is told here what belongs to the extension.
export default {
  sourceDir: '..',
  ignoreFiles: [
    '**/*',
    '!manifest.json',
    '!extension',
    '!extension/{background,generated,icons,page,view}/**',
    'extension/**/*.{test.js,d.ts}',
  ],
};
