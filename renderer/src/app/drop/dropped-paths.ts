/** How many files are asked for their path before the window may draw again. */
const slice = 500;

/** Absolute paths of dropped files and folders; what has none (a picture from a browser) is left out. */
export async function pathsOf(files: FileList): Promise<readonly string[]> {
  // The list is emptied when the event is over, so it is copied first.
  const all = Array.from(files);
  const paths: string[] = [];
  for (let start = 0; start < all.length; start += slice) {
    for (const file of all.slice(start, start + slice)) {
      const path = window.shortlist.pathForFile(file);
      if (path !== '') paths.push(path);
    }
    if (start + slice < all.length) await new Promise(resolve => setTimeout(resolve, 0));
  }
  return paths;
}
