import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-XRHB4K5J.js";
import "./chunk-NEVB5F46.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-N5BJRKPL.js";
import "./chunk-4GIVMGKG.js";
import "./chunk-DA2WQYBU.js";
import "./chunk-RHSUJXZV.js";
import "./chunk-EW4EAOUK.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-LXDJOJEW.js";
import "./chunk-UOHX5ZFP.js";
import "./chunk-VUGET7EF.js";
import "./chunk-MQJH4FVR.js";
import "./chunk-BH4CSHHB.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-LCHNYSMX.js";
import "./chunk-EHLJFJTA.js";
import "./chunk-JBDSSZ7C.js";
import "./chunk-FVSOWVH4.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PUVDJXOZ.js";
import "./chunk-XDQUFVKT.js";
import "./chunk-RLDLYSOQ.js";
import "./chunk-RZUVB7ZE.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-QLXKHR5W.js";
import "./chunk-7EFNREQP.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-K2K52ULS.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-FGSC3UN3.js";
import "./chunk-KNJCBLGK.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-2KUPHJPJ.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
};
