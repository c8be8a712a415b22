import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasCheck,
  judgeBias
} from "./chunk-ANQ2JX4Z.js";
import "./chunk-PBTS6NX7.js";
import "./chunk-CG5MUUOK.js";
import "./chunk-YO633MDM.js";
import "./chunk-4SRYZHY7.js";
import "./chunk-AI7ZWENK.js";
import "./chunk-YTYASNWB.js";
import "./chunk-AQ4FFKX7.js";
import "./chunk-5SMUMTH2.js";
import "./chunk-GPNQBDQI.js";
import "./chunk-ECSOJH4W.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-HTEA7WDH.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-I36NNDRB.js";
import "./chunk-TI56YQ5O.js";
import "./chunk-W2AMLJYL.js";
import "./chunk-IOLJNFW4.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-6TMZS2HS.js";
import "./chunk-4SIERVAS.js";
import "./chunk-HTYN6DFY.js";
import "./chunk-EMWHWJGQ.js";
import "./chunk-2GSZY2ZD.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-CG4K2JNJ.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-D5IXND4E.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-WPXCAH6R.js";
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
