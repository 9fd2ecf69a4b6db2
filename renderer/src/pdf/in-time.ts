/** The promise, or a rejection with `complaint` when it takes longer than `limitMs`. */
export async function inTime<Value>(promise: Promise<Value>, limitMs: number, complaint: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), limitMs);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
