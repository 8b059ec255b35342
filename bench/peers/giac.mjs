/** The simplifiers of Giac. */
const SIMPLIFIERS = { hessian: ["normal", "simplify", "factor"], trace: ["simplify"] };

/**
 * What Giac is to read so that it answers one case in the protocol of `python_simplification.py`. Its `time` repeats short work
 * itself; a first time is not known.
 */
export function giacScript(job, { vars, expr }) {
  const blocks = SIMPLIFIERS[job].map((name) => {
    const all = `hxdone:=map(hxraw,hxe->[hxe[0],hxe[1],${name}(hxe[2])])`;
    return `hxtime:=time(${all}):;\n${all}:;\nhxreport("${name}",hxdone,hxtime[1]*1000):;`;
  });
  return `hxf:=${expr}:;
hxvars:=[${vars.join(",")}]:;
hxtab:=char(9):;
hxhessian(hxf,hxvars):={local hxi,hxj,hxslope,hxentry,hxentries;hxentries:=[];for(hxi:=0;hxi<size(hxvars);hxi++){hxslope:=diff(hxf,hxvars[hxi]);for(hxj:=hxi;hxj<size(hxvars);hxj++){hxentry:=diff(hxslope,hxvars[hxj]);if(hxentry!=0) hxentries[size(hxentries)]:=[hxi,hxj,hxentry];}};return hxentries;}:;
hxtrace(hxf,hxvars):={local hxk,hxsum;hxsum:=0;for(hxk:=0;hxk<size(hxvars);hxk++){hxsum:=hxsum+diff(diff(hxf,hxvars[hxk]),hxvars[hxk]);};return [[0,0,hxsum]];}:;
hxreport(hxname,hxentries,hxms):={local hxk;for(hxk:=0;hxk<size(hxentries);hxk++){print("entry"+hxtab+hxname+hxtab+hxentries[hxk][0]+hxtab+hxentries[hxk][1]+hxtab+hxentries[hxk][2]);};print("time"+hxtab+hxname+hxtab+hxms);}:;
hxraw:=hx${job}(hxf,hxvars):;
hxreport("raw",hxraw,0):;
${blocks.join("\n")}
`;
}
