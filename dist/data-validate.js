import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runAction
<<<<<<< HEAD
} from "./chunks/chunk-JRCABOFU.js";
import "./chunks/chunk-R2PVNTZP.js";
=======
} from "./chunks/chunk-ZWOU333Z.js";
import "./chunks/chunk-D4VRB6MZ.js";
>>>>>>> f38395b9 (fix(profile): sensitive values are looked for in lists and structures, and addresses in URLs; what cannot be read is named)
import "./chunks/chunk-2PXHBREP.js";
import "./chunks/chunk-LNCGT6BC.js";
import "./chunks/chunk-V2I7BZS7.js";
import "./chunks/chunk-24UBQL4N.js";
import "./chunks/chunk-BF74DK7D.js";
import "./chunks/chunk-7RYGQTYT.js";
import "./chunks/chunk-6SRHXXJW.js";
<<<<<<< HEAD
import "./chunks/chunk-STMODWXW.js";
=======
import "./chunks/chunk-BPBBPILF.js";
>>>>>>> f38395b9 (fix(profile): sensitive values are looked for in lists and structures, and addresses in URLs; what cannot be read is named)
import "./chunks/chunk-R2WEIKQE.js";
import "./chunks/chunk-XOZITRBR.js";
import "./chunks/chunk-PSHX2EQ6.js";
import "./chunks/chunk-WVMI3FOL.js";
import "./chunks/chunk-NJQUMXJ4.js";
import "./chunks/chunk-Z2KBYVBJ.js";
import "./chunks/chunk-FURPSQC3.js";
import "./chunks/chunk-ZJ4OTQTS.js";
import "./chunks/chunk-LCHZYRES.js";
import "./chunks/chunk-CU3LIIZY.js";
import "./chunks/chunk-XGO2OKI3.js";
import "./chunks/chunk-C2LFFQER.js";
import "./chunks/chunk-SFSNBUJU.js";
import "./chunks/chunk-TB6YVODO.js";
import "./chunks/chunk-ZWI5XGUI.js";
import "./chunks/chunk-LMI3EX6N.js";
import "./chunks/chunk-3ZYJG4OC.js";
import "./chunks/chunk-HPAARSDD.js";
import "./chunks/chunk-HQD5C6FZ.js";
import "./chunks/chunk-G53KAVFV.js";
import "./chunks/chunk-OGPY2C6E.js";
import "./chunks/chunk-JDLUDKAI.js";
import "./chunks/chunk-GY5OF2YY.js";
import "./chunks/chunk-2QQJPMHQ.js";
import "./chunks/chunk-K5SB2KRG.js";
import "./chunks/chunk-53PKLZBG.js";
import "./chunks/chunk-KF3MPYWP.js";
import "./chunks/chunk-4EI3BDPQ.js";
import "./chunks/chunk-2FSLVZB6.js";
import "./chunks/chunk-GLACIS5M.js";
import "./chunks/chunk-RNZZF7ZB.js";
import "./chunks/chunk-56KQP7TY.js";
import "./chunks/chunk-DD2TZ3UH.js";
import "./chunks/chunk-7GQU72V4.js";
import "./chunks/chunk-CXAWSTTV.js";
import "./chunks/chunk-X4TMAPJS.js";
import "./chunks/chunk-UVDTI5O6.js";
import "./chunks/chunk-63DVTQSH.js";
import "./chunks/chunk-7N7QVSEW.js";
import "./chunks/chunk-ANQMVHI3.js";

// actions/data-validate/main.ts
await runAction(["data-validate"]);
