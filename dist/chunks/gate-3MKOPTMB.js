import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasCheck,
  judgeBias
} from "./chunk-BBSBEIAP.js";
import "./chunk-FNXCSUKU.js";
import "./chunk-O6M4QVNL.js";
import "./chunk-EUP2FXWD.js";
import "./chunk-4SRYZHY7.js";
import "./chunk-YFBUUQ2R.js";
import "./chunk-U3YCFITU.js";
import "./chunk-S7FUFHFA.js";
import "./chunk-BTAUQWJQ.js";
import "./chunk-CVMQK7E2.js";
import "./chunk-ECSOJH4W.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-4LUMKDTA.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-I36NNDRB.js";
import "./chunk-ANMJTPWZ.js";
import "./chunk-KNMKXUAN.js";
import "./chunk-IOLJNFW4.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-LENKEWY6.js";
import "./chunk-ZTI2UHS3.js";
import "./chunk-HTYN6DFY.js";
import "./chunk-NMAYX5MC.js";
import "./chunk-2GSZY2ZD.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-5AMUGLVL.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-X42HIEBU.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-3CPMU6YH.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-7S4SM3EW.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-72QPYK63.js";
import "./chunk-FAEALBV6.js";
import "./chunk-N35CTYYP.js";
import "./chunk-FXCHYU6F.js";
import "./chunk-GLACIS5M.js";
import "./chunk-U5ALJN2C.js";
import "./chunk-2VPQKKPM.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-KES5F7GT.js";
import "./chunk-DHLWG3ES.js";
import "./chunk-CLWMQZJT.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-7GQU72V4.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-MWPHKPYW.js";
import "./chunk-KCIDU6XD.js";
import "./chunk-J5YBWCUN.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-ZSIUO6NE.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";
export {
  biasCheck,
  judgeBias
};
