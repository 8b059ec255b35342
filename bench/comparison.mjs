/**
 * A table of milliseconds (median, warm) and memory for each system, ours first, also with the first, cold time; and our
 * warm time as a ratio to the best of the others.
 */
export function printComparison(names, rows) {
  const header = [
    "case",
    "answer",
    "cold ms",
    ...names.map((name) => `${name} ms`),
    "ratio",
    ...names.map((name) => `${name} MB`),
  ];
  const lines = rows.map(({ id, results }) => {
    const [ours] = results;
    return [
      id,
      ours?.answer ?? "-",
      ours?.first.toPrecision(3) ?? "-",
      ...results.map((result) => (result === null ? "-" : result.ms.toPrecision(3))),
      ratioOf(results)?.toFixed(2) ?? "-",
      ...results.map((result) => (result === null ? "-" : (result.kB / 1024).toFixed(0))),
    ];
  });
  const ratios = rows.map(({ results }) => ratioOf(results)).filter((ratio) => ratio !== null);
  const summary =
    ratios.length === 0
      ? "no peer to compare with"
      : `ratio to the best peer: geometric mean ${mean(ratios).toFixed(2)}, largest ${Math.max(...ratios).toFixed(2)}, above 1 in ${ratios.filter((ratio) => ratio > 1).length} of ${ratios.length}`;
  return [...align([header, ...lines]), summary].join("\n");
}

/** Our time over that of the fastest peer. */
export function ratioOf([ours, ...others]) {
  const times = others.filter((other) => other !== null).map(({ ms }) => ms);
  return ours === null || ours === undefined || times.length === 0 ? null : ours.ms / Math.min(...times);
}

function mean(ratios) {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

/** Rows of cells as lines, the first column to the left, the others to the right. */
export function align(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  "),
  );
}
