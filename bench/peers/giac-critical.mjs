/**
 * What Giac is to read so that it prints, for one job, how many real solutions it lists (or polynomials of a representation)
 * and the milliseconds. Its `time` repeats short work itself.
 */
export function giacCriticalScript(job, { vars, expr }) {
  const list = `[${vars.join(",")}]`;
  const work = { solve: `solve(hxg,${list})`, rur: `gbasis(hxg,${list},rur)` }[job];
  return `hxf:=${expr}:;
hxg:=[${vars.map((name) => `diff(hxf,${name})`).join(",")}]:;
hxt:=time(${work}):;
hxs:=${work}:;
print("hxanswer"+char(9)+size(hxs)+char(9)+hxt[0]*1000);
`;
}
