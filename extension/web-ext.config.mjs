// The extension's source folder is the repository's root, so web-ext is told here what belongs to the extension.
//
// Its linter warns once, of BACKGROUND_SERVICE_WORKER_IGNORED: the one manifest is for both engines, and Firefox takes
// background.scripts where Chromium takes background.service_worker.
export default {
  sourceDir: '..',
  ignoreFiles: [
    '**/*',
    '!manifest.json',
    '!extension',
    // web-ext looks into a folder only if the folder itself is not ignored.
    '!extension/{background,generated,icons,page,view}',
    '!extension/{background,generated,icons,page,view}/**',
    'extension/**/*.{test.js,d.ts}',
  ],
};
