import type { RationalUnivariate } from "../../src/polynomial/rational-univariate/representation.ts";

/** A formula in the variables, with the zeros of its gradient as one parameter's roots, found by another program. */
export interface Represented {
  readonly source: string;
  readonly variables: readonly string[];
  readonly representation: RationalUnivariate;
  /** Real critical points, and the evidence that they are all. */
  readonly points: number;
  readonly completeness: "bezout" | "resultant";
}

export const represented: readonly Represented[] = [
  {
    source: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    variables: ["x", "y"],
    representation: {
      minimal: [512316n, 4704361n, 959756n, -1268264n, -160839n, 116256n, 6264n, -3936n, 0n, 32n],
      denominator: [4704361n, 1919512n, -3804792n, -643356n, 581280n, 37584n, -27552n, 0n, 288n],
      numerators: [
        [15363878n, -5621360n, -5135074n, 1629520n, 407691n, -117144n, -9000n, 2352n],
        [-9987361n, -16006764n, -791609n, 2990032n, 198252n, -173940n, -4896n, 2760n],
      ],
      form: [1, 2],
    },
    points: 9,
    completeness: "bezout",
  },
  {
    source: "4*x^2 - 21/10*x^4 + x^6/3 + x*y - 4*y^2 + 4*y^4",
    variables: ["x", "y"],
    representation: {
      minimal: [
        0n,
        -16250n,
        0n,
        1421767n,
        0n,
        -9266818n,
        0n,
        11863184n,
        0n,
        -6213064n,
        0n,
        1544960n,
        0n,
        -180800n,
        0n,
        8000n,
      ],
      denominator: [
        -16250n,
        0n,
        4265301n,
        0n,
        -46334090n,
        0n,
        83042288n,
        0n,
        -55917576n,
        0n,
        16994560n,
        0n,
        -2350400n,
        0n,
        120000n,
      ],
      numerators: [
        [0n, 497250n, 0n, -3940782n, 0n, 40820768n, 0n, -47483464n, 0n, 19813984n, 0n, -3387840n, 0n, 201600n],
        [0n, -134875n, 0n, -6560211n, 0n, 25923706n, 0n, -23711004n, 0n, 8732200n, 0n, -1396000n, 0n, 80000n],
      ],
      form: [1, 2],
    },
    points: 15,
    completeness: "bezout",
  },
  {
    source: "x/(1 + x^2 + y^2)",
    variables: ["x", "y"],
    representation: {
      minimal: [-4n, 0n, 3n, 0n, 1n],
      denominator: [0n, 3n, 0n, 2n],
      numerators: [
        [4n, 0n, 1n],
        [2n, 0n, -2n],
      ],
      form: [1, 2],
    },
    points: 2,
    completeness: "bezout",
  },
  {
    source: "(3/2 - x + x*y)^2 + (9/4 - x + x*y^2)^2 + (21/8 - x + x*y^3)^2",
    variables: ["x", "y"],
    representation: {
      minimal: [16717023712n, -11712812344n, 4021283040n, -355134704n, -124786151n, -211372392n, 11692480n, 11536896n],
      denominator: [-23425624688n, 16085132160n, -2130808224n, -998289208n, -2113723920n, 140309760n, 161516544n],
      numerators: [
        [-72106116624n, 55658531952n, -3157778952n, -3137471370n, -1706871078n, 482575392n, 162304128n],
        [-80966107672n, 42447608088n, -18527525724n, 2989274501n, 1227793992n, 181457088n, -92844544n],
      ],
      form: [1, 2],
    },
    points: 3,
    completeness: "resultant",
  },
  {
    source: "x^3 + y^3 + z^3 - 3*x*y + z*x - 2*z",
    variables: ["x", "y", "z"],
    representation: {
      minimal: [-2163250n, 5110220n, -1407224n, -394632n, 176652n, 7038n, -6642n, 0n, 81n],
      denominator: [2555110n, -1407224n, -591948n, 353304n, 17595n, -19926n, 0n, 324n],
      numerators: [
        [2244590n, -679216n, 140406n, 44628n, -25470n, -486n, 621n],
        [2675680n, -1673142n, -23862n, 85896n, -9882n, -513n, 243n],
        [211410n, -2772054n, 825798n, 154032n, -61614n, -1809n, 1107n],
      ],
      form: [1, 2, 5],
    },
    points: 4,
    completeness: "bezout",
  },
  {
    source: "x^4 + x*y^2 - 2*x^2 - y*x + z^2*y - z",
    variables: ["x", "y", "z"],
    representation: {
      minimal: [
        -35883147841n,
        15835451444n,
        -7957638400n,
        3809625200n,
        -75506144n,
        -260085504n,
        15570176n,
        5676288n,
        638720n,
        -200704n,
        -20480n,
        4096n,
      ],
      denominator: [
        15835451444n,
        -15915276800n,
        11428875600n,
        -302024576n,
        -1300427520n,
        93421056n,
        39734016n,
        5109760n,
        -1806336n,
        -204800n,
        45056n,
      ],
      numerators: [
        [
          9091458297n,
          -538254808n,
          -2638883296n,
          795979152n,
          -335698816n,
          105044224n,
          6810624n,
          -5601024n,
          303872n,
          24576n,
        ],
        [
          5001589412n,
          6309102104n,
          6184259648n,
          -3429147056n,
          -200983808n,
          130348160n,
          23448448n,
          -3197184n,
          -1007616n,
          75776n,
          10240n,
        ],
        [
          75123997826n,
          -34086892768n,
          12377821920n,
          -4882937328n,
          253241888n,
          238954496n,
          -26311680n,
          -2141952n,
          -40960n,
          45056n,
        ],
      ],
      form: [1, 2, 5],
    },
    points: 3,
    completeness: "bezout",
  },
];
