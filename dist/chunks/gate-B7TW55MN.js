import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasCheck,
  judgeBias
} from "./chunk-BFSEBGYX.js";
import "./chunk-GAXRXBSN.js";
import "./chunk-AV2IK4R6.js";
import "./chunk-R7HZNLHP.js";
import "./chunk-4SRYZHY7.js";
import "./chunk-INTEN4IW.js";
import "./chunk-YKVALO7Q.js";
import "./chunk-CETTJMG3.js";
import "./chunk-5SMUMTH2.js";
import "./chunk-GPNQBDQI.js";
import "./chunk-ECSOJH4W.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-I36NNDRB.js";
import "./chunk-TLZV2FJF.js";
import "./chunk-UHH6QHSP.js";
import "./chunk-EMWHWJGQ.js";
import "./chunk-IOLJNFW4.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-HTYN6DFY.js";
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
import "./chunk-IWCXF23K.js";
import "./chunk-OFIXE2BC.js";
import "./chunk-EJEM7UZY.js";
import "./chunk-FXCHYU6F.js";
import "./chunk-GLACIS5M.js";
import "./chunk-U5ALJN2C.js";
import "./chunk-4SI36X4K.js";
import "./chunk-SU6745ZR.js";
import "./chunk-P2Z3552Z.js";
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
import "./chunk-ANQMVHI3.js";
export {
  biasCheck,
  judgeBias
};
