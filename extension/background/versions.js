/**
 * Which of the two sides is to be updated, in words for people; empty where they are of one version. Of their messages
 * they understand each other all the same.
 *
 * @param {string} program
 * @param {string} extension
 */
export function skew(program, extension) {
  const order = compare(program, extension);
  if (order < 0)
    return `The program why401 is version ${program}, older than this extension, which is ${extension}. Update the program: download why401 ${extension} and run its \`why401 install\`.`;
  if (order > 0)
    return `This extension is version ${extension}, older than the program why401, which is ${program}. Update the extension: load it again from the folder that \`why401 install\` names.`;
  return '';
}

/**
 * Negative where the first is older. What is no version is as old as any other.
 *
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  const left = numbers(a);
  const right = numbers(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference) return difference;
  }
  return 0;
}

/** @param {string} version */
function numbers(version) {
  return version.split('.').map(Number);
}
