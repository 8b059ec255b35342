/** Not exponents: without this, `21/10` would be the quotient of integers. */
const NUMERALS = /(?<![\^A-Za-z_0-9])\d+/g;

/**
 * What Singular is to read so that it prints how many real solutions of the gradient `solve` finds (numerically, by a lexicographic
 * Groebner basis and Laguerre's method) and the milliseconds.
 */
export function singularCriticalScript({ vars, expr }) {
  return `LIB "solve.lib";
system("--ticks-per-sec",100000);
ring hxr=0,(${vars.join(",")}),dp;
poly hxf=${expr.replaceAll(NUMERALS, "number($&)")};
ideal hxI=jacob(hxf);
int hxt=rtimer;
def hxS=solve(hxI,20,"nodisplay");
hxt=rtimer-hxt;
setring hxS;
int hxn,hxi,hxj,hxk;
for(hxi=1;hxi<=size(SOL);hxi++){hxk=1;for(hxj=1;hxj<=size(SOL[hxi]);hxj++){if(impart(SOL[hxi][hxj])*impart(SOL[hxi][hxj])>1/10^16){hxk=0;}}hxn=hxn+hxk;}
print("hxanswer "+string(hxn)+" "+string(hxt));
quit;
`;
}
