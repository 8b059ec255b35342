/** The simplifiers of Maxima, as functions of an expression `it`. */
const SIMPLIFIERS = {
  hessian: {
    fullratsimp: "fullratsimp(it)",
    factor: "factor(it)",
    radcan: "radcan(it)",
    trigsimp: "trigsimp(fullratsimp(it))",
  },
  trace: {
    fullratsimp: "fullratsimp(it)",
    trigsimp: "trigsimp(radcan(fullratsimp(it)))",
    trigreduce: "radcan(trigreduce(fullratsimp(it)))",
  },
};

/**
 * What Maxima is to read so that it answers one case in the protocol of `python_simplification.py`. Its clock ticks a hundred
 * times a second, so short work is repeated until it fills a fifth of
 * `seconds`; a first time is not known.
 */
export function maximaScript(job, seconds, { vars, expr }) {
  const blocks = Object.entries(SIMPLIFIERS[job]).map(
    ([name, simplifier]) => `hx_report("${name}", hx_timed(lambda([it], ${simplifier})))$`,
  );
  return `display2d: false$ ratprint: false$
hx_f: ${inMaxima(expr)}$ hx_vars: [${vars.join(", ")}]$ hx_tab: ascii(9)$ hx_ms: 0$
hx_hessian() := block([hx_entries: [], hx_slope, hx_entry],
  for hx_i: 1 thru length(hx_vars) do (hx_slope: diff(hx_f, hx_vars[hx_i]),
    for hx_j: hx_i thru length(hx_vars) do (hx_entry: diff(hx_slope, hx_vars[hx_j]),
      if hx_entry # 0 then hx_entries: cons([hx_i - 1, hx_j - 1, hx_entry], hx_entries))),
  reverse(hx_entries))$
hx_trace() := [[0, 0, apply("+", map(lambda([hx_v], diff(hx_f, hx_v, 2)), hx_vars))]]$
hx_raw: hx_${job}()$
hx_timed(hx_simplifier) := block([hx_begin, hx_spent: 0, hx_times: 1, hx_result],
  do (hx_begin: elapsed_real_time(),
    for hx_k: 1 thru hx_times do
      hx_result: map(lambda([hx_e], [hx_e[1], hx_e[2], apply(hx_simplifier, [hx_e[3]])]), hx_raw),
    hx_spent: elapsed_real_time() - hx_begin,
    if hx_spent >= ${0.2 * seconds} then return(0) else hx_times: hx_times*4),
  hx_ms: 1000*hx_spent/hx_times, hx_result)$
hx_report(hx_name, hx_entries) := block(
  for hx_e in hx_entries do printf(true, "~%entry~a~a~a~a~a~a~a~a~%", hx_tab, hx_name, hx_tab, hx_e[1], hx_tab, hx_e[2], hx_tab, string(hx_e[3])),
  printf(true, "~%time~a~a~a~a~%", hx_tab, hx_name, hx_tab, hx_ms))$
hx_report("raw", hx_raw)$
${blocks.join("\n")}
quit();
`;
}

/** Exact numbers and the names of constants as Maxima has them; the formula's own names come first. */
function inMaxima(expr) {
  return expr
    .replaceAll(
      /(?<![\w.])(\d+)\.(\d+)/g,
      (_, whole, decimals) => `(${BigInt(whole + decimals)}/1${"0".repeat(decimals.length)})`,
    )
    .replaceAll(/(?<!\w)(pi|e)(?!\w)/g, "%$1");
}
