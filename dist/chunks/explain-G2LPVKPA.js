import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainBeside,
  explainTrial
<<<<<<<< HEAD:dist/chunks/explain-CY4WIQ5B.js
} from "./chunk-J6RARL6D.js";
import "./chunk-HHPENPOM.js";
import "./chunk-KOZQMFPG.js";
import "./chunk-KGYED273.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-XHJQ7YK7.js";
import "./chunk-BK3WOEX6.js";
import "./chunk-YGJ7X4HV.js";
import "./chunk-GO7T4Q3O.js";
import "./chunk-WEIJ5FJ7.js";
import "./chunk-3JPP2ADE.js";
import "./chunk-HD7WTB6E.js";
import "./chunk-P2RSSAB2.js";
import "./chunk-7ZP2G2TR.js";
import "./chunk-CGYRCS4X.js";
import "./chunk-KEEIJ374.js";
import "./chunk-LVI72PCL.js";
========
} from "./chunk-TTEPJWFN.js";
import "./chunk-GVW7CWK7.js";
import "./chunk-MUPVFFAP.js";
import "./chunk-DA5YTX25.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-XHJQ7YK7.js";
import "./chunk-BK3WOEX6.js";
import "./chunk-RXX2C7HF.js";
import "./chunk-B6FCY44G.js";
import "./chunk-REWQZQSX.js";
import "./chunk-EFSWBEP6.js";
import "./chunk-HD7WTB6E.js";
import "./chunk-VWJYJCDS.js";
import "./chunk-IBRLUYT3.js";
import "./chunk-AYO4LJI6.js";
import "./chunk-6V7GSIY3.js";
import "./chunk-63XL4XPB.js";
>>>>>>>> 2832d994 (fix(gates): counts that lines and tables tell together; what explain and the note on the most frequent class told of few rows):dist/chunks/explain-G2LPVKPA.js
import "./chunk-4GIVMGKG.js";
import "./chunk-QFXXS6CW.js";
import "./chunk-ZLYYPENH.js";
import "./chunk-IACDYRLJ.js";
import "./chunk-CGHNUHCT.js";
import "./chunk-LPGFH55H.js";
import "./chunk-Q2LYSZCU.js";
import "./chunk-ZYE33NNQ.js";
<<<<<<<< HEAD:dist/chunks/explain-CY4WIQ5B.js
import "./chunk-ESOPTAMJ.js";
import "./chunk-LXDJOJEW.js";
import "./chunk-DQFESNOA.js";
import "./chunk-5QME7LOD.js";
import "./chunk-MQJH4FVR.js";
import "./chunk-CTLF4UYU.js";
========
import "./chunk-4FYVSZN5.js";
import "./chunk-ULCMOND5.js";
import "./chunk-HFCUQ7AL.js";
import "./chunk-R4FAKAPI.js";
import "./chunk-IAJHZB4Q.js";
import "./chunk-LEWKT7PJ.js";
>>>>>>>> 2832d994 (fix(gates): counts that lines and tables tell together; what explain and the note on the most frequent class told of few rows):dist/chunks/explain-G2LPVKPA.js
import "./chunk-F2I3PZPW.js";
import "./chunk-LCHNYSMX.js";
import "./chunk-HHVTYI2B.js";
import "./chunk-JLC4KDII.js";
import "./chunk-5CXOVFJN.js";
import "./chunk-J7YAQ7ZM.js";
import "./chunk-FVSOWVH4.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-US2EELFJ.js";
import "./chunk-XEIHWUC2.js";
import "./chunk-XDQUFVKT.js";
import "./chunk-RLDLYSOQ.js";
import "./chunk-TZVQ3HDR.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AMPP4ZYF.js";
import "./chunk-SOCXQVCM.js";
import "./chunk-UYRB34DX.js";
import "./chunk-MIWOJPCZ.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQJZWKIS.js";
import "./chunk-QLXKHR5W.js";
import "./chunk-6KB7INAJ.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-JGUFXMCK.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-ATTS2DOG.js";
import "./chunk-OCNL57JL.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-2KUPHJPJ.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-UWKGY5S5.js";
<<<<<<<< HEAD:dist/chunks/explain-CY4WIQ5B.js
import "./chunk-GILNNMXF.js";
import "./chunk-FZOWLERN.js";
import "./chunk-QLJJ3GDF.js";
========
import "./chunk-K42YBVKJ.js";
import "./chunk-XNDNK4GA.js";
import "./chunk-YFHKYQZG.js";
>>>>>>>> 2832d994 (fix(gates): counts that lines and tables tell together; what explain and the note on the most frequent class told of few rows):dist/chunks/explain-G2LPVKPA.js
import "./chunk-6SRHXXJW.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-ABY6QFX4.js";
import "./chunk-CK2RX7VG.js";
import "./chunk-LMI3EX6N.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-HPAARSDD.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  explainBeside,
  explainTrial
};
